package io.github.tare.yarn.hadoop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ContainerId;
import org.apache.hadoop.yarn.api.records.NodeId;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.logaggregation.AggregatedLogFormat.LogKey;
import org.apache.hadoop.yarn.logaggregation.AggregatedLogFormat.LogValue;
import org.apache.hadoop.yarn.logaggregation.filecontroller.LogAggregationFileController;
import org.apache.hadoop.yarn.logaggregation.filecontroller.LogAggregationFileControllerContext;
import org.apache.hadoop.yarn.logaggregation.filecontroller.LogAggregationFileControllerFactory;
import org.apache.hadoop.yarn.logaggregation.filecontroller.ifile.LogAggregationIndexedFileController;

/**
 * What NodeManagers do with logs at an application's end, with Hadoop's own writers.
 *
 * @param root for local and for collected logs
 * @param formats as {@code yarn.log-aggregation.file-formats} names them; the first is written
 */
record LogAggregation(Path root, String formats) {
  static final String USER = "jane";

  /** What both sides have in their files. */
  Configuration conf() {
    Configuration conf = new YarnConfiguration();
    conf.set("fs.defaultFS", "file:///");
    conf.set(YarnConfiguration.NM_REMOTE_APP_LOG_DIR, collected().toString());
    conf.set(YarnConfiguration.LOG_AGGREGATION_FILE_FORMATS, formats);
    conf.setClass(
        YarnConfiguration.LOG_AGGREGATION_FILE_CONTROLLER_FMT.formatted("IFile"),
        LogAggregationIndexedFileController.class,
        LogAggregationFileController.class);
    return conf;
  }

  private Path collected() {
    return root.resolve("collected");
  }

  /** A log of a container on its node. */
  LogAggregation log(ContainerId container, String name, byte[] bytes) throws IOException {
    Path directory =
        root.resolve("local")
            .resolve(container.getApplicationAttemptId().getApplicationId().toString())
            .resolve(container.toString());
    Files.write(Files.createDirectories(directory).resolve(name), bytes);
    return this;
  }

  /** Collects the logs of these containers, which were on one node; where they lie then. */
  Path collect(NodeId node, ContainerId... containers) throws Exception {
    LogAggregationFileController controller =
        new LogAggregationFileControllerFactory(conf()).getFileControllerForWrite();
    ApplicationId id = containers[0].getApplicationAttemptId().getApplicationId();
    org.apache.hadoop.fs.Path file = controller.getRemoteNodeLogFileForApp(id, USER, node);
    Path there = Path.of(file.toUri().getPath());
    Files.createDirectories(there.getParent());
    LogAggregationFileControllerContext context = context(id, node, file);
    controller.initializeWriter(context);
    for (ContainerId container : containers) {
      controller.write(
          new LogKey(container),
          new LogValue(List.of(root.resolve("local").toString()), container, USER));
    }
    context.setUploadedLogsInThisCycle(true);
    controller.postWrite(context);
    controller.closeWriter();
    return there;
  }

  private static LogAggregationFileControllerContext context(
      ApplicationId id, NodeId node, org.apache.hadoop.fs.Path file) {
    return new LogAggregationFileControllerContext(
        file,
        file.suffix(".tmp"),
        false,
        0,
        id,
        new TreeMap<>(Map.of()),
        node,
        UserGroupInformation.createRemoteUser(USER));
  }
}
