package io.github.tare.yarn.report;

import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.problem.Severity;

/** Colour where it can be seen, and the same words everywhere. */
public enum Style {
  /** For a file or a pipe. */
  PLAIN,
  /** For a terminal. */
  COLOURED;

  private static final String ESCAPE = "\u001B";
  private static final String CODE = ESCAPE + "\\[\\d+m";
  private static final int BOLD = 1;
  private static final int DIM = 2;
  private static final int RED = 31;
  private static final int YELLOW = 33;
  private static final int BLUE = 34;
  private static final int MAGENTA = 35;
  private static final int CYAN = 36;
  private static final int GREY = 90;
  private static final int GREEN = 32;
  private static final int BRIGHT = 60;

  /** What stands above a table. */
  public String heading(String text) {
    return code(BOLD, text);
  }

  String faint(String text) {
    return code(DIM, text);
  }

  String severity(Severity severity, String text) {
    return code(
        switch (severity) {
          case ERROR -> RED;
          case WARNING -> YELLOW;
          case NOTE -> CYAN;
        },
        text);
  }

  /** Text in the colour of a pool; those of the framework are brighter. */
  String pool(Pool pool, String text) {
    return code(
        switch (pool) {
          case FRAMEWORK_HEAP -> BLUE + BRIGHT;
          case TASK_HEAP, HEAP -> BLUE;
          case FRAMEWORK_OFF_HEAP -> MAGENTA + BRIGHT;
          case TASK_OFF_HEAP, OFF_HEAP -> MAGENTA;
          case NETWORK -> CYAN;
          case MANAGED -> GREEN;
          case JVM_METASPACE -> YELLOW;
          case JVM_OVERHEAD -> GREY;
        },
        text);
  }

  /** How many characters of a text are seen: all but the codes of its colours. */
  static int width(String text) {
    return text.indexOf(ESCAPE) < 0 ? text.length() : text.replaceAll(CODE, "").length();
  }

  private String code(int code, String text) {
    return this == PLAIN || text.isEmpty()
        ? text
        : ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m";
  }
}
