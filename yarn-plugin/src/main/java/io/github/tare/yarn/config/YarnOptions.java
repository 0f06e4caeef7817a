package io.github.tare.yarn.config;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a configuration says about YARN, about how much is asked of it, and about Tare itself,
 * typed. A value that nobody set is empty, or has the built-in default as its origin where there is
 * one.
 *
 * @param application what YARN is told about the application
 * @param containers what its containers get
 * @param staging where files go
 * @param shipping which files go along
 * @param kerberos who the application is on a cluster with Kerberos
 * @param jvm the user's own JVM options
 * @param masterEnvironment variables of the application master, by name
 * @param workerEnvironment variables of the TaskExecutors, by name
 * @param hadoopProperties {@code flink.hadoop.*} without the prefix and {@code flink.yarn.*}
 *     without {@code flink.}: laid over the client's Hadoop configuration
 * @param hadoopFiles directories with Hadoop's {@code *-site.xml}: theirs win over those of the
 *     class path, and those of a later directory over all
 * @param scale how large job and cluster are to be
 * @param tare Tare's own settings
 */
public record YarnOptions(
    Application application,
    Containers containers,
    Staging staging,
    Shipping shipping,
    Kerberos kerberos,
    Jvm jvm,
    Map<String, Sourced<String>> masterEnvironment,
    Map<String, Sourced<String>> workerEnvironment,
    Map<String, Sourced<String>> hadoopProperties,
    List<HadoopFiles> hadoopFiles,
    Scale scale,
    Tare tare) {

  /**
   * Reads them.
   *
   * <p>A value that cannot be read is a problem and counts as not set, so that the other checks can
   * still be made.
   */
  public static Read read(Options options) {
    return YarnOptionsReader.read(options);
  }

  /**
   * A directory of this machine with files of Hadoop's.
   *
   * @param key that names it
   * @param directory as written
   */
  public record HadoopFiles(String key, Sourced<String> directory) {
    /** What is read there. */
    public static final List<String> NAMES =
        List.of("core-site.xml", "hdfs-site.xml", "yarn-site.xml");
  }

  /**
   * What was read.
   *
   * @param options the values
   * @param problems an error for each value that cannot be read
   */
  public record Read(YarnOptions options, Problems problems) {}

  /**
   * What YARN is told about the application.
   *
   * @param queue the leaf queue or its path
   * @param name for people
   * @param type at most 20 characters are kept by YARN
   * @param priority 0 or more; empty for the queue's default
   * @param tags as written; YARN lower-cases them
   * @param nodeLabel where the master runs, and the workers unless they have their own
   * @param attempts of the master, 1 or more; default 1, and 2 with high availability
   * @param attemptFailuresValidityMillis failures older than this do not count; -1 counts all
   * @param access who else may look at it, or change it
   * @param rolledLogs which logs are aggregated while it runs
   */
  public record Application(
      Optional<Sourced<String>> queue,
      Optional<Sourced<String>> name,
      Optional<Sourced<String>> type,
      Optional<Sourced<Integer>> priority,
      Sourced<Set<String>> tags,
      Optional<Sourced<String>> nodeLabel,
      Sourced<Integer> attempts,
      Sourced<Long> attemptFailuresValidityMillis,
      Access access,
      RolledLogs rolledLogs) {}

  /**
   * Who else may do something with an application: users and groups as in {@code jane,joe etl}, or
   * {@code *}.
   *
   * @param viewers may look at it
   * @param modifiers may change and end it
   */
  public record Access(Optional<Sourced<String>> viewers, Optional<Sourced<String>> modifiers) {}

  /**
   * Which log files YARN aggregates while the application runs.
   *
   * @param included a regular expression
   * @param excluded one that wins over it
   */
  public record RolledLogs(
      Optional<Sourced<String>> included, Optional<Sourced<String>> excluded) {}

  /**
   * What the containers get.
   *
   * @param masterVcores 1 or more, Flink's default 1
   * @param workerVcores 1 or more; empty where the plan's CPU cores decide
   * @param workerNodeLabel where TaskExecutors run; the application's label where not set
   * @param masterPort a port, a range or a list of them, default {@code 0}: any
   * @param heartbeat between the master and YARN
   * @param requestHeartbeat the same while containers are asked for
   */
  public record Containers(
      Sourced<Integer> masterVcores,
      Optional<Sourced<Integer>> workerVcores,
      Optional<Sourced<String>> workerNodeLabel,
      Sourced<String> masterPort,
      Sourced<Duration> heartbeat,
      Sourced<Duration> requestHeartbeat) {}

  /**
   * Where files go.
   *
   * @param directory a path or URI of the cluster's file system; empty for the user's home
   * @param replication copies of each block, 1 or more; empty for the file system's default
   * @param cache where files are kept for the next application, by default beside the directories
   * @param cacheRetention how long a file that nobody uses is kept there, default 30 d
   */
  public record Staging(
      Optional<Sourced<String>> directory,
      Optional<Sourced<Integer>> replication,
      Sourced<CachePlace> cache,
      Sourced<Duration> cacheRetention) {
    /** So many files are sent at the same time. */
    public static final int FILES_AT_ONCE = 4;
  }

  /**
   * Which of the user's files go along.
   *
   * @param files files and directories for the working directory and the class path
   * @param archives files that YARN unpacks there
   * @param flinkDist stands for the flink-dist of FLINK_HOME
   * @param providedLibs directories of the cluster's file systems that stand in for Flink's {@code
   *     lib/} and {@code plugins/}
   * @param providedUserLib one that stands in for its {@code usrlib/}
   * @param userJar whether the job's jar is on the class path, by default not
   */
  public record Shipping(
      Sourced<List<String>> files,
      Sourced<List<String>> archives,
      Optional<Sourced<String>> flinkDist,
      Sourced<List<String>> providedLibs,
      Optional<Sourced<String>> providedUserLib,
      Sourced<UserJarInclusion> userJar) {}

  /**
   * Who the application is on a cluster with Kerberos.
   *
   * @param keytab a file of this machine
   * @param principal whose keys it has
   * @param ticketCache whether the user's own tickets count, by default they do
   * @param shipKeytab whether the keytab goes along, by default it does
   * @param localKeytab where the processes find it, by default {@code krb5.keytab}
   * @param krb5Conf a file of this machine that goes along; empty for the nodes' own
   * @param fileSystems that tokens are obtained for, besides the usual one
   * @param tokens whether tokens are obtained, by default they are
   */
  public record Kerberos(
      Optional<Sourced<String>> keytab,
      Optional<Sourced<String>> principal,
      Sourced<Boolean> ticketCache,
      Sourced<Boolean> shipKeytab,
      Sourced<String> localKeytab,
      Optional<Sourced<String>> krb5Conf,
      Sourced<List<String>> fileSystems,
      Sourced<Boolean> tokens) {}

  /**
   * The user's own JVM options as written, in the order in which a JVM gets them: of two that
   * disagree the later wins.
   *
   * @param master for the JobManager
   * @param worker for the TaskExecutors
   * @param javaHome on the nodes ({@code env.java.home})
   */
  public record Jvm(
      List<JvmText> master, List<JvmText> worker, Optional<Sourced<String>> javaHome) {}

  /**
   * One option that holds JVM options.
   *
   * @param key for example {@code env.java.opts.taskmanager}
   * @param text as written
   */
  public record JvmText(String key, Sourced<String> text) {}

  /**
   * Tare's own settings.
   *
   * @param clusterTimeout how long YARN and HDFS may take to answer, default 15 s
   * @param startTimeout how long an application may take to run, default 5 min
   * @param onTimeout what is done with one that takes longer, by default it is killed
   * @param expandOnNode whether the node's shell expands {@code $} and backticks in JVM options
   * @param slack what becomes of memory that YARN grants beyond the plan, by default nothing
   * @param slackPool what grows into it, by default the heap
   * @param headStart whether a job's first workers start while its master still does, by default
   *     yes
   * @param recorder whether processes note how much memory they have, by default they do
   */
  public record Tare(
      Sourced<Duration> clusterTimeout,
      Sourced<Duration> startTimeout,
      Sourced<OnTimeout> onTimeout,
      Sourced<Boolean> expandOnNode,
      Sourced<Slack> slack,
      Sourced<SlackPool> slackPool,
      Sourced<Boolean> headStart,
      Sourced<Boolean> recorder) {}
}
