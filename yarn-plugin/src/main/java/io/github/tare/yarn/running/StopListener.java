package io.github.tare.yarn.running;

/** Is told how an application is being ended, for people who watch. */
public interface StopListener {
  /** Jobs leave a savepoint. */
  void savepoints(int jobs);

  /** Flink was asked to end, and ends. */
  void stopping(String applicationId);

  /** YARN is asked to kill it. */
  void killing(String applicationId);
}
