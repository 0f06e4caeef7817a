package io.github.tare.yarn.submit;

/** How long a submission watches its application. */
public enum Follow {
  /** Until it runs and the web interface is known. */
  UNTIL_RUNNING,
  /** Until it has ended. */
  TO_THE_END
}
