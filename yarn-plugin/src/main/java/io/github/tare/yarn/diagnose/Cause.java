package io.github.tare.yarn.diagnose;

import io.github.tare.yarn.launch.EndedContainer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What ended a process. Every status has one: those below zero are of Hadoop's {@code
 * ContainerExitStatus}, all others are the process's own, above 128 a signal's number.
 */
public enum Cause {
  PHYSICAL_MEMORY("YARN killed it: it used more physical memory than its container has", -104),
  VIRTUAL_MEMORY("YARN killed it: it used more virtual memory than YARN allows it", -103),
  PREEMPTION("it was pre-empted: YARN took its container for another application", -102),
  DISKS("the disks of its node failed", -101),
  LOST("its node was lost", -100),
  /** It and the next have the status of a lost node, too. */
  UNREACHABLE_NODE("its node could not be reached"),
  RELEASED("the application master gave its container back"),
  MASTER("the application master stopped it", -105),
  RESOURCE_MANAGER("YARN's ResourceManager killed it", -106),
  APPLICATION_ENDED("it ended with its application", Set.of(-107), Cause.APPLICATION_ENDED_AS),
  NODES_SCHEDULER("its node's container scheduler killed it", -108),
  LOGS("YARN killed it: its logs grew too large", -109),
  HEAP("its heap was full", "OutOfMemoryError: Java heap space", "OutOfMemoryError: GC overhead"),
  METASPACE(
      "its metaspace was full",
      "OutOfMemoryError: Metaspace",
      "OutOfMemoryError: Compressed class space"),
  DIRECT(
      "its direct memory was full",
      "OutOfMemoryError: Direct buffer memory",
      "OutOfMemoryError: Cannot reserve",
      "OutOfDirectMemoryError: "),
  THREADS("it could start no further thread", "OutOfMemoryError: unable to create"),
  /** 126 and 127 are the shell's, -1000 is YARN's for a container that never ran. */
  NOT_STARTED(
      "it never came up",
      Set.of(-1000, 126, 127),
      "Unrecognized VM option",
      "Could not create the Java Virtual Machine",
      "Could not find or load main class"),
  KILLED("it was killed (SIGKILL): by hand, or by the kernel because memory ran out", 137),
  ASKED("it was asked to end (SIGTERM)", 143),
  FATAL("Flink ended it after a fatal error, which its log has", 239),
  /** SIGILL, SIGABRT, SIGBUS, SIGFPE and SIGSEGV. */
  CRASHED("its JVM crashed; a file hs_err_pid….log says where", 132, 134, 135, 136, 139),
  ORDERLY("it ended by itself", 0),
  FAILED("it failed; its log may say why"),
  UNKNOWN("it is not known what ended it");

  /** How {@link ApplicationEnds} begins. */
  static final String APPLICATION_ENDED_AS = "The application ended as ";

  /** {@code SchedulerUtils.RELEASED_CONTAINER}. */
  private static final String GIVEN_BACK = "Container released by application";

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // of Set.of
  private final Set<Integer> statuses;

  @SuppressWarnings("ImmutableEnumChecker") // of List.of
  private final List<String> signs;

  Cause(String words, Integer... statuses) {
    this(words, Set.of(statuses));
  }

  Cause(String words, String... signs) {
    this(words, Set.of(), signs);
  }

  Cause(String words) {
    this(words, Set.of());
  }

  Cause(String words, Set<Integer> statuses, String... signs) {
    this.words = words;
    this.statuses = statuses;
    this.signs = List.of(signs);
  }

  /**
   * By the status, where that is one of YARN's own or an orderly end; else by what the process
   * said, for that counts for more than the status it then ended with.
   *
   * @param status as YARN gave it; empty if it is not known
   * @param said lines of what the process wrote to its log and to standard error
   */
  public static Cause of(Optional<Integer> status, List<String> said) {
    Optional<Cause> byStatus = status.map(Cause::byStatus).map(cause -> cause.since(said));
    return byStatus
        .filter(Cause::isLastWord)
        .or(() -> said.stream().flatMap(Cause::signsIn).findFirst())
        .or(() -> byStatus)
        .orElse(UNKNOWN);
  }

  /** Whether what the process left behind may say more than YARN does. */
  public boolean leavesQuestions() {
    return this == PHYSICAL_MEMORY || !isLastWord();
  }

  /** These three are told apart by words alone. */
  private Cause since(List<String> said) {
    if (this != LOST) {
      return this;
    }
    if (said.stream().anyMatch(line -> line.startsWith(EndedContainer.UNANSWERED))) {
      return UNREACHABLE_NODE;
    }
    return said.stream().anyMatch(line -> line.contains(GIVEN_BACK)) ? RELEASED : this;
  }

  private static Cause byStatus(int status) {
    return Arrays.stream(values())
        .filter(cause -> cause.statuses.contains(status))
        .findFirst()
        .orElse(FAILED);
  }

  private boolean isLastWord() {
    return this == ORDERLY
        || this == RELEASED
        || this == UNREACHABLE_NODE
        || statuses.stream().anyMatch(status -> status < 0 && status > -1000);
  }

  /**
   * What such a line is a sign of. Of several lines the first counts: the others follow from it.
   */
  static Stream<Cause> signsIn(String line) {
    return Arrays.stream(values()).filter(cause -> cause.signs.stream().anyMatch(line::contains));
  }

  /** For people, for example {@code its heap was full}. */
  public String words() {
    return words;
  }

  /** The part that the JVM itself says was full. */
  Optional<Part> full() {
    return switch (this) {
      case HEAP -> Optional.of(Part.HEAP);
      case METASPACE -> Optional.of(Part.METASPACE);
      case DIRECT -> Optional.of(Part.DIRECT);
      default -> Optional.empty();
    };
  }

  /**
   * Whether too much memory may be behind it. After a check of YARN's the process itself is asked
   * to end, and its status is then all that a node's log has.
   */
  boolean mayBeMemory() {
    return switch (this) {
      case PHYSICAL_MEMORY, KILLED, ASKED, FAILED, UNKNOWN -> true;
      default -> false;
    };
  }

  /** Whether there is nothing to explain. */
  public boolean isOrdinary() {
    return this == ORDERLY || this == RELEASED || this == MASTER || this == APPLICATION_ENDED;
  }
}
