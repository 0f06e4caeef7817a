package io.github.tare.it.cluster;

import java.nio.file.Path;
import org.apache.hadoop.hdfs.DFSConfigKeys;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.logaggregation.filecontroller.LogAggregationFileController;
import org.apache.hadoop.yarn.logaggregation.filecontroller.ifile.LogAggregationIndexedFileController;
import org.apache.hadoop.yarn.server.resourcemanager.scheduler.capacity.CapacityScheduler;

/** How the embedded daemons are set up: small, quick, and strict about memory. */
final class ServerSettings {
  /** Each NodeManager's memory; nominal, the machine may have less. */
  static final int NODE_MEMORY_MB = 8192;

  private static final int STEP_MB = 64;
  private static final int NODE_VCORES = 8;

  private ServerSettings() {}

  static YarnConfiguration in(Path directory) {
    YarnConfiguration conf = new YarnConfiguration();
    hdfs(conf, directory);
    nodeManagers(conf);
    memoryChecks(conf);
    allocations(conf);
    logs(conf);
    SchedulerQueues.configure(conf);
    return conf;
  }

  private static void hdfs(YarnConfiguration conf, Path directory) {
    conf.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, directory.resolve("dfs").toString());
    conf.setInt(DFSConfigKeys.DFS_REPLICATION_KEY, 1);
    // Space quotas count whole blocks: small ones let a test set a small quota.
    conf.setLong(DFSConfigKeys.DFS_BLOCK_SIZE_KEY, 16L << 20);
  }

  private static void nodeManagers(YarnConfiguration conf) {
    // The mini cluster overwrites the usual key with this one.
    conf.setInt(YarnConfiguration.YARN_MINICLUSTER_NM_PMEM_MB, NODE_MEMORY_MB);
    conf.setInt(YarnConfiguration.NM_VCORES, NODE_VCORES);
    conf.setLong(YarnConfiguration.RM_NM_HEARTBEAT_INTERVAL_MS, 100);
    conf.setLong(YarnConfiguration.NM_PROCESS_KILL_WAIT_MS, 200);
    // A developer's disk is often fuller than a NodeManager likes.
    conf.setFloat(YarnConfiguration.NM_MAX_PER_DISK_UTILIZATION_PERCENTAGE, 100f);
    conf.setLong(YarnConfiguration.NM_MIN_PER_DISK_FREE_SPACE_MB, 0);
  }

  /** Physical memory is watched; virtual is not, as any JVM trips the default ratio. */
  private static void memoryChecks(YarnConfiguration conf) {
    conf.setBoolean(YarnConfiguration.YARN_MINICLUSTER_CONTROL_RESOURCE_MONITORING, true);
    conf.setBoolean(YarnConfiguration.NM_PMEM_CHECK_ENABLED, true);
    conf.setBoolean(YarnConfiguration.NM_VMEM_CHECK_ENABLED, false);
    conf.setBoolean(YarnConfiguration.NM_MEMORY_RESOURCE_ENFORCED, false);
    conf.setLong(YarnConfiguration.NM_CONTAINER_MON_INTERVAL_MS, 200);
  }

  private static void allocations(YarnConfiguration conf) {
    conf.setClass(YarnConfiguration.RM_SCHEDULER, CapacityScheduler.class, Object.class);
    // Processes have room to grow into, and Flink's own default sizes lose nothing.
    conf.setInt(YarnConfiguration.RM_SCHEDULER_MINIMUM_ALLOCATION_MB, STEP_MB);
    conf.setInt(YarnConfiguration.RM_SCHEDULER_MAXIMUM_ALLOCATION_MB, 4096);
    conf.setInt(YarnConfiguration.RM_SCHEDULER_MAXIMUM_ALLOCATION_VCORES, 4);
    conf.setInt(YarnConfiguration.MAX_CLUSTER_LEVEL_APPLICATION_PRIORITY, 5);
  }

  /** Both formats, where logs are collected: by default they are not. */
  private static void logs(YarnConfiguration conf) {
    conf.set(YarnConfiguration.LOG_AGGREGATION_FILE_FORMATS, "TFile,IFile");
    conf.setClass(
        YarnConfiguration.LOG_AGGREGATION_FILE_CONTROLLER_FMT.formatted("IFile"),
        LogAggregationIndexedFileController.class,
        LogAggregationFileController.class);
  }
}
