package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.diagnose.GatheredLogs;
import java.io.DataInputStream;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.logaggregation.AggregatedLogFormat.ContainerLogsReader;
import org.apache.hadoop.yarn.logaggregation.AggregatedLogFormat.LogKey;
import org.apache.hadoop.yarn.logaggregation.AggregatedLogFormat.LogReader;

/**
 * Files of log aggregation's first format: the containers one after the other, of each its files.
 *
 * @param conf leads to the file system
 */
record TFileLogs(Configuration conf) implements CollectedFormat {
  @Override
  public void read(Path file, GatheredLogs into) throws IOException {
    try (LogReader reader = new LogReader(conf, file)) {
      LogKey container = new LogKey();
      for (var files = reader.next(container); files != null; files = reader.next(container)) {
        read(container.toString(), files, into);
      }
    }
  }

  private static void read(String container, DataInputStream files, GatheredLogs into)
      throws IOException {
    ContainerLogsReader reader = new ContainerLogsReader(files);
    for (String name = reader.nextLog(); name != null; name = reader.nextLog()) {
      if (GatheredLogs.wants(name)) {
        into.add(container, name, reader);
      }
    }
  }
}
