package io.github.tare.calc.problem;

/**
 * One stable identifier for each rule. Codes are a contract: they are never renumbered or reused.
 *
 * <p>The hundreds say where a problem was found: 1 reading the configuration, 2 the memory plan, 3
 * the user's own JVM options, 4 the cluster, 5 what is to be submitted, 6 submitting it.
 */
public enum ProblemCode {
  CONFIGURATION_UNREADABLE(101),
  CONFIGURATION_SYNTAX(102),
  DYNAMIC_PROPERTY_SYNTAX(103),
  OPTION_UNKNOWN(104),
  OPTION_NOT_HONOURED(105),
  OPTION_REMOVED(106),
  OPTION_SHADOWED(107),
  VALUE_UNREADABLE(108),
  VALUE_OUT_OF_RANGE(109),
  CONFIGURATION_FILE_IGNORED(110),
  CONFIGURATION_LINE_IGNORED(111),
  CONFIGURATION_KEY_TWICE(112),
  REQUEST_MALFORMED(113),
  FLINK_VERSION_UNKNOWN(114),

  YARN_UNREACHABLE(401),
  FILE_SYSTEM_UNREACHABLE(402),
  CONTAINER_MEMORY_TOO_LARGE(403),
  CONTAINER_VCORES_TOO_LARGE(404),
  QUEUE_UNKNOWN(405),
  QUEUE_NOT_A_LEAF(406),
  QUEUE_CLOSED(407),
  QUEUE_AMBIGUOUS(408),
  NODE_LABEL_UNKNOWN(409),
  FACT_UNKNOWN(410),

  FLINK_HOME_UNUSABLE(501),
  JAR_UNREADABLE(502),
  JAR_DAMAGED(503),
  MAIN_CLASS_UNKNOWN(504),
  MAIN_CLASS_MISSING(505),
  LOG_CONFIGURATION_MISSING(506),

  STAGING_FAILED(601),
  SUBMISSION_REFUSED(602),
  START_FAILED(603),
  START_TIMED_OUT(604),
  SUBMISSION_CANCELLED(605),
  CLEAN_UP_INCOMPLETE(606),
  APPLICATION_FAILED(607),
  ;

  private final int number;

  ProblemCode(int number) {
    this.number = number;
  }

  /** The identifier that people and scripts see, for example {@code TARE-104}. */
  public String id() {
    return "TARE-" + number;
  }
}
