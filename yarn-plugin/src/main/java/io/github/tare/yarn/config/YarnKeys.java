package io.github.tare.yarn.config;

/**
 * The keys that Tare reads, by their names; what becomes of each is in {@link DeclaredKeys}. Names
 * and meaning are those of Flink's {@code YarnConfigOptions}.
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

  public static final String VIEW_ACLS = "yarn.view.acls";
  public static final String MODIFY_ACLS = "yarn.modify.acls";
  public static final String ROLLED_LOGS_INCLUDED = "yarn.rolled-logs.include-pattern";
  public static final String ROLLED_LOGS_EXCLUDED = "yarn.rolled-logs.exclude-pattern";
  public static final String START_COMMAND = "yarn.container-start-command-template";

  public static final String SHIP_FILES = "yarn.ship-files";
  public static final String SHIP_ARCHIVES = "yarn.ship-archives";
  public static final String PROVIDED_LIBS = "yarn.provided.lib.dirs";
  public static final String PROVIDED_USER_LIB = "yarn.provided.usrlib.dir";
  public static final String FLINK_DIST = "yarn.flink-dist-jar";
  public static final String INCLUDE_USER_JAR = "yarn.classpath.include-user-jar";

  public static final String KEYTAB = "security.kerberos.login.keytab";
  public static final String PRINCIPAL = "security.kerberos.login.principal";
  public static final String TICKET_CACHE = "security.kerberos.login.use-ticket-cache";
  public static final String KRB5_CONF = "security.kerberos.krb5-conf.path";
  public static final String FILE_SYSTEMS = "security.kerberos.access.hadoopFileSystems";
  public static final String DELEGATION_TOKENS = "security.delegation.tokens.enabled";
  public static final String SHIP_KEYTAB = "yarn.security.kerberos.ship-local-keytab";
  public static final String LOCAL_KEYTAB = "yarn.security.kerberos.localized-keytab-path";
  public static final String TOKEN_SERVICES = "yarn.security.appmaster.delegation.token.services";

  /** Names a cluster that runs. */
  public static final String APPLICATION_ID = "yarn.application.id";

  /** Where the nodes have their Java. */
  public static final String JAVA_HOME = "env.java.home";

  /** Where this machine has Hadoop's configuration. */
  public static final String HADOOP_CONF_DIR = "env.hadoop.conf.dir";

  /** Where it has YARN's, if that lies elsewhere. */
  public static final String YARN_CONF_DIR = "env.yarn.conf.dir";

  /** Where staged files are kept for the next application. */
  public static final String CACHE = "tare.staging.cache";

  /** How long a file that no application uses is kept there. */
  public static final String CACHE_RETENTION = "tare.staging.cache-retention";

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

  /** Whether a job's first TaskExecutors start while the JobManager still does. */
  public static final String HEAD_START = "tare.launch.head-start";

  /** Whether processes note how much memory they have. */
  public static final String RECORDER = "tare.recorder.enabled";

  /** Followed by the name of a variable of the application master. */
  public static final String MASTER_ENVIRONMENT = "containerized.master.env.";

  /** Followed by the name of a variable of the TaskExecutors. */
  public static final String WORKER_ENVIRONMENT = "containerized.taskmanager.env.";

  private YarnKeys() {}
}
