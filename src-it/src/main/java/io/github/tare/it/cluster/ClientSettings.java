package io.github.tare.it.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CommonConfigurationKeysPublic;
import org.apache.hadoop.hdfs.DFSConfigKeys;
import org.apache.hadoop.yarn.conf.YarnConfiguration;

/**
 * What a client's {@code HADOOP_CONF_DIR} says. Each file has only what a client needs; a dump of
 * the daemons' own configuration would name test classes that no client has.
 */
final class ClientSettings {
  private static final String[] FROM_THE_DAEMONS = {
    YarnConfiguration.RM_ADDRESS,
    YarnConfiguration.RM_SCHEDULER_ADDRESS,
    YarnConfiguration.RM_ADMIN_ADDRESS,
    YarnConfiguration.RM_RESOURCE_TRACKER_ADDRESS,
    YarnConfiguration.RM_WEBAPP_ADDRESS,
    YarnConfiguration.LOG_AGGREGATION_FILE_FORMATS,
    YarnConfiguration.LOG_AGGREGATION_FILE_CONTROLLER_FMT.formatted("IFile")
  };

  private ClientSettings() {}

  static void write(Configuration daemons, HadoopJars jars, Path directory) throws IOException {
    Files.createDirectories(directory);
    write(coreSite(daemons), directory.resolve("core-site.xml"));
    write(hdfsSite(daemons), directory.resolve("hdfs-site.xml"));
    write(yarnSite(daemons, jars, directory), directory.resolve("yarn-site.xml"));
    copyResource("client-log4j.properties", directory.resolve("log4j.properties"));
  }

  static Configuration read(Path directory) {
    YarnConfiguration conf = new YarnConfiguration();
    for (String name : new String[] {"core-site.xml", "hdfs-site.xml", "yarn-site.xml"}) {
      conf.addResource(new org.apache.hadoop.fs.Path(directory.resolve(name).toUri()));
    }
    return conf;
  }

  private static Configuration coreSite(Configuration daemons) {
    Configuration conf = new Configuration(false);
    copy(daemons, conf, CommonConfigurationKeysPublic.FS_DEFAULT_NAME_KEY);
    return conf;
  }

  private static Configuration hdfsSite(Configuration daemons) {
    Configuration conf = new Configuration(false);
    copy(daemons, conf, DFSConfigKeys.DFS_REPLICATION_KEY);
    copy(daemons, conf, DFSConfigKeys.DFS_BLOCK_SIZE_KEY);
    return conf;
  }

  private static Configuration yarnSite(Configuration daemons, HadoopJars jars, Path directory) {
    Configuration conf = new Configuration(false);
    conf.set(YarnConfiguration.RM_HOSTNAME, "localhost");
    for (String key : FROM_THE_DAEMONS) {
      copy(daemons, conf, key);
    }
    conf.set(YarnConfiguration.YARN_APPLICATION_CLASSPATH, directory + "," + jars.commaSeparated());
    return conf;
  }

  private static void copy(Configuration from, Configuration to, String key) {
    String value = from.get(key);
    if (value == null) {
      throw new IllegalStateException("the cluster has started without a value for " + key);
    }
    to.set(key, value);
  }

  private static void copyResource(String name, Path file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ClientSettings.class.getResourceAsStream(name), name)) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void write(Configuration conf, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      conf.writeXml(out);
    }
  }
}
