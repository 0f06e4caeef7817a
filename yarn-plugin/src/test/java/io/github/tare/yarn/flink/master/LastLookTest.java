package io.github.tare.yarn.flink.master;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.diagnose.Cause;
import io.github.tare.yarn.diagnose.Diagnosis;
import io.github.tare.yarn.diagnose.Evidence;
import io.github.tare.yarn.diagnose.Recorded;
import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.recorder.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastLookTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final List<EndedContainer> read = new ArrayList<>();

  @Test
  void what_a_container_left_says_which_part_it_was() {
    Diagnosis found = new LastLook(this::recording, Runnable::run, LONG).at(ended(-104)).join();
    assertThat(found.verdict().overflowed()).isPresent();
  }

  @Test
  void a_container_that_cannot_be_read_in_time_is_told_by_its_status() {
    List<Runnable> waiting = new ArrayList<>();
    LastLook look = new LastLook(this::recording, waiting::add, Duration.ofMillis(1));
    CompletableFuture<Diagnosis> found = look.at(ended(-104));
    byStatus(look.inTime(ended(-104), found).join(), Cause.PHYSICAL_MEMORY);
    assertThat(found).isNotDone();
    waiting.forEach(Runnable::run);
    assertThat(found.join().verdict().overflowed()).as("what comes late").isPresent();
  }

  @Test
  void a_container_that_cannot_be_read_at_all_is_told_by_its_status() {
    LastLook look =
        new LastLook(
            container -> {
              throw new IllegalStateException("a bug");
            },
            Runnable::run,
            LONG);
    byStatus(look.at(ended(137)).join(), Cause.KILLED);
  }

  @Test
  void a_master_that_ends_reads_nothing_any_more() {
    LastLook look =
        new LastLook(
            this::recording,
            task -> {
              throw new RejectedExecutionException();
            },
            LONG);
    byStatus(look.at(ended(137)).join(), Cause.KILLED);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -100, -102, -105})
  void where_yarn_has_the_last_word_nothing_is_read(int status) {
    new LastLook(this::recording, Runnable::run, LONG).at(ended(status)).join();
    assertThat(read).isEmpty();
  }

  private static void byStatus(Diagnosis told, Cause cause) {
    assertThat(told.verdict().cause()).isEqualTo(cause);
    assertThat(told.verdict().parts()).isEmpty();
  }

  private static EndedContainer ended(int status) {
    return new EndedContainer("c", status, "");
  }

  private Evidence recording(EndedContainer ended) {
    read.add(ended);
    return new Evidence(
        ended.id(),
        Optional.of(ended),
        List.of(),
        Optional.of(Recorded.valid().flat(Field.OTHER, 500).recording()));
  }
}
