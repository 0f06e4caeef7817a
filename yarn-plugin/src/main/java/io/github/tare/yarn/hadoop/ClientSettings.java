package io.github.tare.yarn.hadoop;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.config.YarnOptions.HadoopFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.HdfsConfiguration;
import org.apache.hadoop.yarn.conf.HAUtil;
import org.apache.hadoop.yarn.conf.YarnConfiguration;

/**
 * The client's Hadoop configuration: the files on the class path, the user's additions, patience.
 */
final class ClientSettings {
  private static final int RETRY_MILLIS = 500;
  private static final String CLOSE_DELAY =
      "dfs.client.block.write.locateFollowingBlock.initial.delay.ms";

  private ClientSettings() {}

  /** For asking whether anybody is there: gives up quickly, so that the answer can say why. */
  static Configuration forProbing(YarnOptions options) {
    Configuration conf = base(options);
    Duration patience = options.tare().clusterTimeout().value();
    boolean highAvailability = HAUtil.isHAEnabled(conf);
    if (highAvailability) {
      // One that hangs must leave time for the others, and for what is asked of them.
      boundEachCall(conf, patience.dividedBy(HAUtil.getRMHAIds(conf).size() + 1L));
    }
    // Without a second ResourceManager to try, one refusal is an answer.
    conf.setLong(
        YarnConfiguration.RESOURCEMANAGER_CONNECT_MAX_WAIT_MS,
        highAvailability ? patience.toMillis() : RETRY_MILLIS);
    conf.setInt("ipc.client.connect.max.retries", 1);
    conf.setInt("ipc.client.connect.max.retries.on.timeouts", 0);
    conf.setInt("dfs.client.failover.max.attempts", 4);
    conf.setInt("dfs.client.failover.sleep.base.millis", RETRY_MILLIS);
    conf.setInt("dfs.client.failover.sleep.max.millis", 2 * RETRY_MILLIS);
    return conf;
  }

  /** For the work itself: bears a ResourceManager or NameNode that fails over. */
  static Configuration forWorking(YarnOptions options) {
    Configuration conf = base(options);
    conf.setLong(
        YarnConfiguration.RESOURCEMANAGER_CONNECT_MAX_WAIT_MS,
        options.tare().clusterTimeout().value().toMillis());
    conf.setInt(YarnConfiguration.RESOURCEMANAGER_CONNECT_RETRY_INTERVAL_MS, RETRY_MILLIS);
    options
        .staging()
        .replication()
        .map(Sourced::value)
        .ifPresent(copies -> conf.setInt("dfs.replication", copies));
    return conf;
  }

  /** With what the client's {@code capacity-scheduler.xml} says, if it has one. */
  static Configuration ofScheduler(Configuration conf) {
    Configuration scheduler = new Configuration(conf);
    scheduler.addResource("capacity-scheduler.xml");
    return scheduler;
  }

  /** Whether a file of the user's says so, not a default that Hadoop brings. */
  static boolean isFromSite(Configuration conf, String key) {
    String[] sources = conf.getPropertySources(key);
    return sources != null
        && Arrays.stream(sources).noneMatch(source -> source.endsWith("-default.xml"));
  }

  private static Configuration base(YarnOptions options) {
    HdfsConfiguration.init();
    Configuration conf = new YarnConfiguration();
    options.hadoopFiles().forEach(files -> add(files, conf));
    if (!isFromSite(conf, CLOSE_DELAY)) {
      // The default of 400 ms is waited for at the end of every file.
      conf.setInt(CLOSE_DELAY, 10);
    }
    // One number over a whole file, however it is cut into blocks: what the cache compares.
    conf.set("dfs.checksum.combine.mode", "COMPOSITE_CRC");
    options.hadoopProperties().forEach((key, value) -> conf.set(key, value.value()));
    boundEachCall(conf, options.tare().clusterTimeout().value());
    // Ours are closed by us: Hadoop's own shutdown hook would race with the clean-up.
    conf.setBoolean("fs.automatic.close", false);
    // Asks for libraries that a Flink client does not have, and Flink does not report there.
    conf.setBoolean(YarnConfiguration.TIMELINE_SERVICE_ENABLED, false);
    return conf;
  }

  private static void add(HadoopFiles files, Configuration conf) {
    for (String name : HadoopFiles.NAMES) {
      Path file = Path.of(files.directory().value(), name);
      if (Files.isReadable(file)) {
        conf.addResource(new org.apache.hadoop.fs.Path(file.toUri()));
      }
    }
  }

  /** Hadoop's defaults: 15 minutes, 45 connection attempts of 20 s, and calls without an end. */
  private static void boundEachCall(Configuration conf, Duration patience) {
    int millis = Math.toIntExact(patience.toMillis());
    conf.setInt("ipc.client.connect.timeout", millis);
    conf.setInt("ipc.client.rpc-timeout.ms", millis);
    conf.setInt("ipc.client.connect.retry.interval", RETRY_MILLIS);
    conf.setInt(YarnConfiguration.RESOURCEMANAGER_CONNECT_RETRY_INTERVAL_MS, RETRY_MILLIS);
  }
}
