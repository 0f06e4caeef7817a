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
  FLINK_HOME_UNUSABLE(501),
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
