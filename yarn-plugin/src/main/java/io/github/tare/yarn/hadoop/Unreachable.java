package io.github.tare.yarn.hadoop;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.config.YarnOptions;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.conf.HAUtil;
import org.apache.hadoop.yarn.conf.YarnConfiguration;

/** Says which part of the cluster does not answer, where it was looked for, and what to check. */
record Unreachable(YarnOptions options, Configuration conf) {

  Problem yarn(String why) {
    String addresses = HAUtil.isHAEnabled(conf) ? eachAddress() : address("");
    return new Problem(
        ProblemCode.YARN_UNREACHABLE,
        Severity.ERROR,
        "YARN does not answer at " + addresses + ": " + why + ".",
        List.of(place(YarnConfiguration.RM_ADDRESS, addresses)),
        hint(rmKey(), "yarn-site.xml", why));
  }

  Problem fileSystem(String why) {
    Optional<Sourced<String>> directory = options.staging().directory();
    URI where =
        directory
            .map(it -> new Path(it.value()).toUri())
            .filter(URI::isAbsolute)
            .orElseGet(() -> FileSystem.getDefaultUri(conf));
    return new Problem(
        ProblemCode.FILE_SYSTEM_UNREACHABLE,
        Severity.ERROR,
        "The file system " + where + " does not answer: " + why + ".",
        List.of(
            directory
                .map(it -> new Place(YarnKeys.STAGING_DIRECTORY, it.value(), it.origin()))
                .orElseGet(() -> place(FileSystem.FS_DEFAULT_NAME_KEY, where.toString()))),
        hint(FileSystem.FS_DEFAULT_NAME_KEY, "core-site.xml", why));
  }

  private String hint(String key, String file, String why) {
    if (!ClientSettings.isFromSite(conf, key)) {
      return "No " + file + " was found that says where it is: set HADOOP_CONF_DIR.";
    }
    return why.contains("no answer")
        ? "If it is only slow, wait longer: -D" + YarnKeys.CLUSTER_TIMEOUT + "=60s"
        : "Start it, or set HADOOP_CONF_DIR to the cluster that is meant.";
  }

  private Place place(String key, String value) {
    Sourced<String> users = options.hadoopProperties().get(key);
    if (users != null) {
      return new Place(key, value, users.origin());
    }
    return new Place(
        key,
        value,
        ClientSettings.isFromSite(conf, key)
            ? new Origin.Environment("HADOOP_CONF_DIR")
            : new Origin.BuiltIn("Hadoop"));
  }

  /** Either says where it is. */
  private String rmKey() {
    return ClientSettings.isFromSite(conf, YarnConfiguration.RM_ADDRESS)
        ? YarnConfiguration.RM_ADDRESS
        : YarnConfiguration.RM_HOSTNAME;
  }

  private String eachAddress() {
    return HAUtil.getRMHAIds(conf).stream()
        .map(id -> address("." + id))
        .collect(Collectors.joining(", "));
  }

  private String address(String suffix) {
    String host = conf.get(YarnConfiguration.RM_HOSTNAME + suffix, "0.0.0.0");
    return conf.get(
        YarnConfiguration.RM_ADDRESS + suffix, host + ":" + YarnConfiguration.DEFAULT_RM_PORT);
  }
}
