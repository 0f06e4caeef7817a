package io.github.tare.yarn.launch;

import java.util.Objects;

/**
 * A container that is no more.
 *
 * @param id as it was granted
 * @param exitStatus the process's, or one of YARN's own below zero
 * @param diagnostics YARN's words; may be empty
 */
public record EndedContainer(String id, int exitStatus, String diagnostics) {
  public EndedContainer {
    Objects.requireNonNull(id);
    Objects.requireNonNull(diagnostics);
  }

  /**
   * Why it ended, for people, for example {@code container_… ended with exit status -104: YARN
   * killed it because it used more physical memory than it was given. YARN says: …}.
   */
  public String describe() {
    String words = id + " ended with exit status " + exitStatus + ": " + meaning() + ".";
    return diagnostics.isBlank() ? words : words + " YARN says: " + diagnostics.strip();
  }

  /** The statuses below zero are those of Hadoop's ContainerExitStatus. */
  private String meaning() {
    return switch (exitStatus) {
      case 0 -> "the process ended by itself";
      case -100 -> "it was released, or its node was lost";
      case -101 -> "the disks of its node failed";
      case -102 -> "it was pre-empted for another application";
      case -103 -> "YARN killed it because it used more virtual memory than it was given";
      case -104 -> "YARN killed it because it used more physical memory than it was given";
      case -105 -> "the application master stopped it";
      case -106 -> "YARN's ResourceManager killed it";
      case -107 -> "YARN killed it after the application had ended";
      case -108 -> "its node's container scheduler killed it";
      case -109 -> "YARN killed it because its logs grew too large";
      case 137 -> "the process was killed (SIGKILL), by hand or because memory ran out";
      case 143 -> "the process was asked to end (SIGTERM)";
      case 239 -> "Flink ended the process after a fatal error, see its log";
      default -> "the process failed";
    };
  }
}
