package io.github.tare.yarn.report;

/** How a command answers. */
public enum Format {
  /** For people. */
  TEXT,
  /** For scripts. */
  JSON
}
