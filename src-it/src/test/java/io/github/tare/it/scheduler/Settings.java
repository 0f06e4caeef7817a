package io.github.tare.it.scheduler;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.FileSystemBasedConfigurationProvider;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.resourcemanager.scheduler.capacity.CapacityScheduler;
import org.apache.hadoop.yarn.server.resourcemanager.scheduler.fair.FairScheduler;
import org.apache.hadoop.yarn.util.resource.DefaultResourceCalculator;
import org.apache.hadoop.yarn.util.resource.DominantResourceCalculator;
import org.apache.hadoop.yarn.util.resource.ResourceCalculator;

/** How the daemons are set up. */
final class Settings {
  static final String CAPACITY_FILE = "capacity-scheduler.xml";
  private static final String FAIR_FILE = "fair-scheduler.xml";
  private static final int HEARTBEAT_MILLIS = 50;

  private Settings() {}

  /** The CapacityScheduler that counts every resource, GPUs too. */
  static Configuration capacity(Path directory) throws IOException {
    Configuration conf = capacity(directory, DominantResourceCalculator.class);
    conf.set(YarnConfiguration.RESOURCE_TYPES, Amount.GPU);
    return conf;
  }

  /** The CapacityScheduler that counts memory alone, and so bears no other resource type. */
  static Configuration capacityOfMemory(Path directory) throws IOException {
    return capacity(directory, DefaultResourceCalculator.class);
  }

  private static Configuration capacity(
      Path directory, Class<? extends ResourceCalculator> calculator) throws IOException {
    Configuration conf = daemons(directory, CapacityScheduler.class);
    // As on a real cluster the scheduler's own file is not part of what /conf shows.
    conf.setClass(
        YarnConfiguration.RM_CONFIGURATION_PROVIDER_CLASS,
        FileSystemBasedConfigurationProvider.class,
        Object.class);
    conf.set(YarnConfiguration.FS_BASED_RM_CONF_STORE, directory.toUri().toString());
    Configuration queues = queues();
    queues.set("yarn.scheduler.capacity.resource-calculator", calculator.getName());
    write(queues, directory.resolve(CAPACITY_FILE));
    return conf;
  }

  /** The FairScheduler with the queues of {@code fair-scheduler.xml}, in steps of 512 MiB. */
  static Configuration fair(Path directory) throws IOException {
    Configuration conf = daemons(directory, FairScheduler.class);
    conf.set(YarnConfiguration.RESOURCE_TYPES, Amount.GPU);
    Path file = directory.resolve(FAIR_FILE);
    try (InputStream in = resource(FAIR_FILE)) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    conf.set("yarn.scheduler.fair.allocation.file", file.toString());
    conf.setBoolean("yarn.scheduler.fair.allow-undeclared-pools", false);
    conf.setInt("yarn.resource-types.memory-mb.increment-allocation", 512);
    conf.setInt("yarn.resource-types.vcores.increment-allocation", 2);
    return conf;
  }

  static void write(Configuration conf, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      conf.writeXml(out);
    }
  }

  private static Configuration queues() throws IOException {
    Properties lines = new Properties();
    try (InputStream in = resource("capacity-scheduler.properties")) {
      lines.load(in);
    }
    Configuration conf = new Configuration(false);
    lines.forEach((key, value) -> conf.set("yarn.scheduler.capacity." + key, (String) value));
    return conf;
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Settings.class.getResourceAsStream(name), name);
  }

  private static Configuration daemons(Path directory, Class<?> scheduler) throws IOException {
    Files.createDirectories(directory);
    Configuration conf = new YarnConfiguration();
    conf.setClass(YarnConfiguration.RM_SCHEDULER, scheduler, Object.class);
    conf.setInt(YarnConfiguration.RM_SCHEDULER_MINIMUM_ALLOCATION_MB, 1024);
    conf.setInt(YarnConfiguration.RM_SCHEDULER_MAXIMUM_ALLOCATION_MB, 12288);
    conf.setInt(YarnConfiguration.RM_SCHEDULER_MAXIMUM_ALLOCATION_VCORES, 12);
    // Until then the scheduler acts as if a node of the maximum were there.
    conf.setLong(YarnConfiguration.RM_WORK_PRESERVING_RECOVERY_SCHEDULING_WAIT_MS, 0);
    conf.setBoolean(YarnConfiguration.NODE_LABELS_ENABLED, true);
    conf.set(
        YarnConfiguration.FS_NODE_LABELS_STORE_ROOT_DIR,
        directory.resolve("labels").toUri().toString());
    conf.setBoolean(YarnConfiguration.YARN_ACL_ENABLE, true);
    conf.set(YarnConfiguration.YARN_ADMIN_ACL, System.getProperty("user.name"));
    nodes(conf);
    return conf;
  }

  private static void nodes(Configuration conf) {
    conf.setLong(YarnConfiguration.RM_NM_HEARTBEAT_INTERVAL_MS, HEARTBEAT_MILLIS);
    conf.setLong(YarnConfiguration.NM_PROCESS_KILL_WAIT_MS, 100);
    // A developer's disk is often fuller than a NodeManager likes.
    conf.setFloat(YarnConfiguration.NM_MAX_PER_DISK_UTILIZATION_PERCENTAGE, 100f);
    conf.setLong(YarnConfiguration.NM_MIN_PER_DISK_FREE_SPACE_MB, 0);
  }
}
