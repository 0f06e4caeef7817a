package io.github.tare.yarn.diagnose;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What ended a process. */
public enum Cause {
  PHYSICAL_MEMORY("YARN killed it: it used more physical memory than its container has", -104),
  VIRTUAL_MEMORY("YARN killed it: it used more virtual memory than YARN allows it", -103),
  PREEMPTION("it was pre-empted: YARN took its container for another application", -102),
  DISKS("the disks of its node failed", -101),
  LOST("its container was given back, or its node was lost", -100),
  MASTER("the application master stopped it", -105),
  RESOURCE_MANAGER("YARN's ResourceManager killed it", -106),
  APPLICATION_ENDED("YARN killed it, because the application had ended", -107),
  NODES_SCHEDULER("its node's container scheduler killed it", -108),
  LOGS("YARN killed it: its logs grew too large", -109),
  /** What the JVM said before counts for more than the status it then ended with. */
  HEAP("its heap was full", "Java heap space", "GC overhead limit exceeded"),
  METASPACE("its metaspace was full", "Metaspace", "Compressed class space"),
  DIRECT("its direct memory was full", "Direct buffer memory", "Cannot reserve"),
  THREADS("it could start no further thread", "unable to create native thread"),
  KILLED("it was killed (SIGKILL): by hand, or by the kernel because memory ran out", 137),
  ASKED("it was asked to end (SIGTERM)", 143),
  FATAL("Flink ended it after a fatal error, which its log has", 239),
  ORDERLY("it ended by itself", 0),
  UNKNOWN("it is not known what ended it");

  private static final String ERROR = "OutOfMemoryError: ";

  private final String words;
  private final List<Integer> statuses;
  private final List<String> errors;

  Cause(String words, Integer... statuses) {
    this.words = words;
    this.statuses = List.of(statuses);
    this.errors = List.of();
  }

  Cause(String words, String... errors) {
    this.words = words;
    this.statuses = List.of();
    this.errors = List.of(errors);
  }

  Cause(String words) {
    this.words = words;
    this.statuses = List.of();
    this.errors = List.of();
  }

  /**
   * By YARN's status, where that is one of YARN's own; else by what the JVM said, else by the
   * process's status.
   *
   * @param status as YARN gave it; empty if it is not known
   * @param said what the process wrote to its log and to standard error
   */
  public static Cause of(Optional<Integer> status, String said) {
    Optional<Cause> byStatus = status.flatMap(Cause::byStatus);
    return byStatus
        .filter(cause -> cause.statuses.get(0) < 0)
        .or(() -> byError(said))
        .or(() -> byStatus)
        .orElse(UNKNOWN);
  }

  private static Optional<Cause> byStatus(int status) {
    return Arrays.stream(values()).filter(cause -> cause.statuses.contains(status)).findFirst();
  }

  /** Of several errors the first: the others often follow from it. */
  private static Optional<Cause> byError(String said) {
    return said.lines()
        .flatMap(line -> after(line).stream())
        .flatMap(
            message ->
                Arrays.stream(values())
                    .filter(cause -> cause.errors.stream().anyMatch(message::startsWith)))
        .findFirst();
  }

  private static Optional<String> after(String line) {
    int at = line.indexOf(ERROR);
    return at < 0 ? Optional.empty() : Optional.of(line.substring(at + ERROR.length()));
  }

  /** For people, for example {@code its heap was full}. */
  public String words() {
    return words;
  }
}
