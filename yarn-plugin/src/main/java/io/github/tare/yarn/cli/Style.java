package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.Severity;

/** Colour where it can be seen, and the same words everywhere. */
enum Style {
  PLAIN,
  COLOURED;

  private static final int BOLD = 1;
  private static final int DIM = 2;
  private static final int RED = 31;
  private static final int YELLOW = 33;
  private static final int CYAN = 36;

  String heading(String text) {
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

  private String code(int code, String text) {
    return this == PLAIN ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
  }
}
