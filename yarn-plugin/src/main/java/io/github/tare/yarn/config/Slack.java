package io.github.tare.yarn.config;

/**
 * What becomes of the memory by which YARN rounds a container up ({@code tare.container.slack}).
 */
public enum Slack {
  /** Nobody uses it. */
  LEAVE,
  /** The process grows into it. */
  GROW
}
