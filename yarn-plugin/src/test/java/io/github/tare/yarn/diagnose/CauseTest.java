package io.github.tare.yarn.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.launch.EndedContainer;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every status has a cause, and what the JVM said counts where the status does not settle it. */
class CauseTest {
  private static final String HEAP = "java.lang.OutOfMemoryError: Java heap space";

  @ParameterizedTest
  @CsvSource({
    "0, ORDERLY",
    "-100, LOST",
    "-101, DISKS",
    "-102, PREEMPTION",
    "-103, VIRTUAL_MEMORY",
    "-104, PHYSICAL_MEMORY",
    "-105, MASTER",
    "-106, RESOURCE_MANAGER",
    "-107, APPLICATION_ENDED",
    "-108, NODES_SCHEDULER",
    "-109, LOGS",
    "-1000, NOT_STARTED",
    "126, NOT_STARTED",
    "127, NOT_STARTED",
    "134, CRASHED",
    "137, KILLED",
    "139, CRASHED",
    "143, ASKED",
    "239, FATAL",
    "1, FAILED",
    "-110, FAILED"
  })
  void every_status_has_a_cause(int status, Cause cause) {
    assertThat(Cause.of(Optional.of(status), List.of())).isEqualTo(cause);
  }

  @Test
  void a_container_that_the_master_gave_back_was_not_lost() {
    Cause released = Cause.of(Optional.of(-100), List.of("Container released by application"));
    assertThat(released).isEqualTo(Cause.RELEASED);
    assertThat(released.isOrdinary()).isTrue();
    assertThat(Cause.of(Optional.of(-100), List.of("Container released on a *lost* node")))
        .isEqualTo(Cause.LOST);
    assertThat(Cause.LOST.isOrdinary()).isFalse();
  }

  @Test
  void a_container_that_was_given_up_because_nobody_answered_was_not_given_back_at_will() {
    String said = EndedContainer.unanswered("c", "node3:45454", "no answer came").diagnostics();
    Cause cause = Cause.of(Optional.of(-100), List.of(said));
    assertThat(cause).isEqualTo(Cause.UNREACHABLE_NODE);
    assertThat(cause.isOrdinary()).isFalse();
    assertThat(cause.leavesQuestions()).as("there is no node to ask").isFalse();
    assertThat(Cause.of(Optional.of(1), List.of(said))).isEqualTo(Cause.FAILED);
  }

  @Property(seed = "7")
  void any_status_and_any_words_have_a_cause(@ForAll int status, @ForAll List<String> said) {
    assertThat(Cause.of(Optional.of(status), said)).isNotNull().isNotEqualTo(Cause.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java.lang.OutOfMemoryError: Java heap space | HEAP
          Terminating due to java.lang.OutOfMemoryError: GC overhead limit exceeded | HEAP
          Caused by: java.lang.OutOfMemoryError: Metaspace | METASPACE
          java.lang.OutOfMemoryError: Compressed class space | METASPACE
          java.lang.OutOfMemoryError: Direct buffer memory. The direct out-of-memory error | DIRECT
          java.lang.OutOfMemoryError: Cannot reserve 9 bytes of direct buffer memory | DIRECT
          netty4.util.internal.OutOfDirectMemoryError: failed to allocate 4194304 byte(s) | DIRECT
          java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory | THREADS
          Error: Could not create the Java Virtual Machine. | NOT_STARTED
          Error: Could not find or load main class TaskManagerRunner | NOT_STARTED
          """)
  void what_the_jvm_said_counts_for_more_than_the_status_it_ended_with(String line, Cause cause) {
    assertThat(Cause.of(Optional.of(239), List.of(line))).isEqualTo(cause);
    assertThat(Cause.of(Optional.empty(), List.of(line))).isEqualTo(cause);
  }

  @ParameterizedTest
  @ValueSource(ints = {-104, -102, 0})
  void a_status_of_yarns_or_an_orderly_end_counts_for_more_than_what_was_said(int status) {
    assertThat(Cause.of(Optional.of(status), List.of(HEAP))).isNotEqualTo(Cause.HEAP);
  }

  @Test
  void of_several_errors_the_first_counts() {
    String later = "java.lang.OutOfMemoryError: Metaspace";
    assertThat(Cause.of(Optional.of(239), List.of("", HEAP, later))).isEqualTo(Cause.HEAP);
  }

  @Test
  void without_a_status_and_a_word_it_is_not_known() {
    assertThat(Cause.of(Optional.empty(), List.of("Metaspace is a word"))).isEqualTo(Cause.UNKNOWN);
  }
}
