package io.github.tare.yarn.config;

import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.TareOptions;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The keys that are about YARN or Tare itself: which exist, and which Tare honours. Names and
 * meaning are those of Flink's {@code YarnConfigOptions}.
 */
public final class YarnKeys {
  public static final String QUEUE = "yarn.application.queue";
  public static final String NAME = "yarn.application.name";
  public static final String TYPE = "yarn.application.type";
  public static final String PRIORITY = "yarn.application.priority";
  public static final String TAGS = "yarn.tags";
  public static final String NODE_LABEL = "yarn.application.node-label";
  public static final String WORKER_NODE_LABEL = "yarn.taskmanager.node-label";
  public static final String ATTEMPTS = "yarn.application-attempts";
  public static final String ATTEMPT_VALIDITY =
      "yarn.application-attempt-failures-validity-interval";
  public static final String MASTER_PORT = "yarn.application-master.port";
  public static final String MASTER_VCORES = "yarn.appmaster.vcores";
  public static final String WORKER_VCORES = "yarn.containers.vcores";
  public static final String STAGING_DIRECTORY = "yarn.staging-directory";
  public static final String REPLICATION = "yarn.file-replication";
  public static final String HEARTBEAT = "yarn.heartbeat.interval";
  public static final String REQUEST_HEARTBEAT = "yarn.heartbeat.container-request-interval";

  /** How long YARN and HDFS may take to answer. */
  public static final String CLUSTER_TIMEOUT = "tare.cluster.timeout";

  /** How long an application may take to run. */
  public static final String START_TIMEOUT = "tare.submit.start-timeout";

  /** What is done with an application that takes longer. */
  public static final String ON_TIMEOUT = "tare.submit.on-timeout";

  /** What becomes of the memory by which YARN rounds a container up. */
  public static final String SLACK = "tare.container.slack";

  /** Which part of a process grows into it. */
  public static final String SLACK_POOL = "tare.container.slack-pool";

  /** Followed by the name of a variable of the application master. */
  public static final String MASTER_ENVIRONMENT = "containerized.master.env.";

  /** Followed by the name of a variable of the TaskExecutors. */
  public static final String WORKER_ENVIRONMENT = "containerized.taskmanager.env.";

  static final List<String> HONOURED =
      List.of(
          QUEUE,
          NAME,
          TYPE,
          PRIORITY,
          TAGS,
          NODE_LABEL,
          WORKER_NODE_LABEL,
          ATTEMPTS,
          ATTEMPT_VALIDITY,
          MASTER_PORT,
          MASTER_VCORES,
          WORKER_VCORES,
          STAGING_DIRECTORY,
          REPLICATION,
          HEARTBEAT,
          REQUEST_HEARTBEAT,
          CLUSTER_TIMEOUT,
          START_TIMEOUT,
          ON_TIMEOUT,
          SLACK,
          SLACK_POOL);

  /** The older names that Flink still reads where the newer is not set. */
  static final Map<String, String> OLDER_NAMES =
      Map.of(HEARTBEAT, "yarn.heartbeat-delay", "env.java.opts.all", "env.java.opts");

  /** Flink has these, Tare does not do what they ask for. */
  static final List<String> NOT_HONOURED =
      List.of(
          "yarn.application.id",
          "yarn.classpath.include-user-jar",
          "yarn.container-start-command-template",
          "yarn.flink-dist-jar",
          "yarn.modify.acls",
          "yarn.per-job-cluster.include-user-jar",
          "yarn.properties-file.location",
          "yarn.provided.lib.dirs",
          "yarn.provided.usrlib.dir",
          "yarn.rolled-logs.exclude-pattern",
          "yarn.rolled-logs.include-pattern",
          "yarn.security.appmaster.delegation.token.services",
          "yarn.security.kerberos.additionalFileSystems",
          "yarn.security.kerberos.localized-keytab-path",
          "yarn.security.kerberos.ship-local-keytab",
          "yarn.ship-archives",
          "yarn.ship-directories",
          "yarn.ship-files",
          "yarn.view.acls");

  private YarnKeys() {}

  /** Whether Tare answers for this key: it begins with {@code yarn.} or {@code tare.}. */
  static boolean isOurs(String key) {
    return key.startsWith("yarn.") || key.startsWith("tare.");
  }

  static boolean isHonoured(String key) {
    return HONOURED.contains(key) || OLDER_NAMES.containsValue(key) || ofTheCore().contains(key);
  }

  /** Every key that exists, for suggestions. */
  static SortedSet<String> known() {
    SortedSet<String> known = new TreeSet<>(HONOURED);
    known.addAll(NOT_HONOURED);
    known.addAll(ofTheCore());
    return known;
  }

  private static List<String> ofTheCore() {
    return TareOptions.all().stream().map(OptionKey::name).toList();
  }
}
