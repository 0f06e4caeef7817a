package io.github.tare.yarn.hadoop;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.conf.YarnConfiguration;

/** Hadoop's configuration as a process finds it, with what a Flink configuration lays over it. */
public final class HadoopSettings {
  private HadoopSettings() {}

  /**
   * Reads {@code core-site.xml}, {@code hdfs-site.xml} and {@code yarn-site.xml} from the
   * classpath.
   *
   * @param options a Flink configuration: {@code flink.hadoop.KEY} sets KEY, {@code flink.yarn.KEY}
   *     sets yarn.KEY
   */
  public static Configuration with(Map<String, String> options) {
    // hdfs-site.xml is read only once HDFS's own configuration class is there.
    Configuration configuration = new YarnConfiguration();
    configuration.addResource("hdfs-site.xml");
    options.forEach(
        (key, value) -> {
          if (key.startsWith("flink.hadoop.")) {
            configuration.set(key.substring("flink.hadoop.".length()), value);
          } else if (key.startsWith("flink.yarn.")) {
            configuration.set(key.substring("flink.".length()), value);
          }
        });
    return configuration;
  }
}
