package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.diagnose.GatheredLogs;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.logaggregation.LogAggregationUtils;
import org.apache.hadoop.yarn.logaggregation.filecontroller.LogAggregationFileController;
import org.apache.hadoop.yarn.logaggregation.filecontroller.ifile.LogAggregationIndexedFileController;
import org.apache.hadoop.yarn.logaggregation.filecontroller.tfile.LogAggregationTFileController;

/**
 * A format of log aggregation's files. The controllers' own way to read one prints it as text, and
 * passes over what is damaged; so each format is read with the classes that its controller uses.
 */
interface CollectedFormat {
  /**
   * That of a controller.
   *
   * @param files of the application, in the controller's directory
   * @throws IOException if it is one that Tare does not know
   */
  static CollectedFormat of(
      LogAggregationFileController controller,
      Configuration conf,
      ApplicationId id,
      List<FileStatus> files)
      throws IOException {
    if (controller instanceof LogAggregationTFileController) {
      return new TFileLogs(conf);
    }
    if (controller instanceof LogAggregationIndexedFileController indexed) {
      return new IndexedLogs(indexed, conf, id, indexed.parseCheckSumFiles(files));
    }
    throw new IOException("Tare does not know the format of " + controller.getClass().getName());
  }

  /**
   * Hands over what one file has.
   *
   * @throws IOException if it is damaged; what was handed over before is whole
   */
  void read(Path file, GatheredLogs into) throws IOException;

  /** Whether a file of that name is one of logs, and complete. */
  static boolean holdsLogs(String name) {
    return !name.endsWith(LogAggregationUtils.TMP_FILE_SUFFIX)
        && !name.endsWith(LogAggregationIndexedFileController.CHECK_SUM_FILE_SUFFIX);
  }
}
