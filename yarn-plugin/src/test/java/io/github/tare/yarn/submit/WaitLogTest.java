package io.github.tare.yarn.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.submit.ApplicationStatus.State;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitLogTest {
  private static final String ACTIVATED = "waiting for resources to be assigned for AM. ";

  private final WaitLog log = new WaitLog();
  private Duration now = Duration.ofHours(1);

  @Test
  void what_is_the_same_is_not_told_again() {
    assertThat(see(masters(2048, 2048))).contains("waits: the queue's share");
    assertThat(seeAfter(59, masters(2048, 2048))).isEmpty();
  }

  @Test
  void figures_that_change_are_told_with_what_they_were() {
    see(masters(2048, 2048));
    assertThat(seeAfter(5, masters(1536, 2048)))
        .isEqualTo("5 s 1.5 GiB of 2 GiB used, was 2 GiB, 512 MiB missing");
    assertThat(seeAfter(5, masters(1536, 3072)))
        .isEqualTo("10 s 1.5 GiB of 3 GiB used, was 1.5 GiB of 2 GiB, which is enough");
  }

  @Test
  void figures_that_change_all_the_time_are_told_every_few_seconds() {
    see(masters(2048, 2048));
    assertThat(seeAfter(4, masters(1536, 2048))).isEmpty();
    assertThat(seeAfter(1, masters(1920, 2048))).contains("1.875 GiB of 2 GiB used, was 2 GiB");
  }

  @Test
  void a_limit_that_changes_is_told() {
    see("User's AM resource limit exceeded. User AM Resource Limit of the queue = " + size(512, 1));
    assertThat(
            seeAfter(
                5,
                "User's AM resource limit exceeded. User AM Resource Limit of the queue = "
                    + size(768, 1)))
        .isEqualTo("5 s the limit is 768 MiB, was 512 MiB");
  }

  @Test
  void another_reason_is_told_at_once_and_in_full() {
    see(masters(2048, 2048));
    assertThat(see(node("node-1:1", 512))).startsWith("0 s waits: no node with room");
    assertThat(see("something else")).isEqualTo("0 s something else");
    assertThat(see("something new")).isEqualTo("0 s something new");
  }

  @Test
  void of_nodes_that_are_tried_in_turn_those_with_more_room_are_told() {
    see(node("node-1:1", 512));
    assertThat(seeAfter(5, node("node-2:1", 512))).isEmpty();
    assertThat(seeAfter(5, node("node-3:1", 256))).isEmpty();
    assertThat(seeAfter(5, node("node-4:1", 768)))
        .isEqualTo("15 s node-4:1: 7.25 GiB of 8 GiB used, was 7.5 GiB, 256 MiB missing");
    assertThat(seeAfter(5, node("node-1:1", 512))).isEmpty();
    assertThat(seeAfter(5, node("node-4:1", 512))).contains("node-4:1: 7.5 GiB of 8 GiB used");
  }

  @Test
  void a_minute_without_news_is_told_and_then_another() {
    see(masters(2048, 2048));
    assertThat(seeAfter(60, masters(2048, 2048))).isEqualTo("60 s TIME");
    assertThat(seeAfter(59, masters(2048, 2048))).isEmpty();
    assertThat(seeAfter(1, masters(2048, 2048))).isEqualTo("120 s TIME");
  }

  @Test
  void an_application_that_runs_and_waits_for_nothing_has_no_news() {
    now = now.plusSeconds(1);
    assertThat(log.see(now, State.RUNNING, Optional.empty())).isPresent();
    assertThat(log.see(now.plusSeconds(600), State.RUNNING, Optional.empty())).isEmpty();
  }

  @Test
  void a_moment_in_which_yarn_says_nothing_is_no_news() {
    see(masters(2048, 2048));
    assertThat(see("")).isEmpty();
    assertThat(seeAfter(5, masters(1536, 2048))).contains("was 2 GiB");
  }

  @Test
  void after_a_gap_all_is_told_again_and_the_reason_counts_on() {
    see(masters(2048, 2048));
    log.lose();
    assertThat(seeAfter(7, masters(2048, 2048))).startsWith("7 s waits: the queue's share");
    assertThat(log.reasonFor(now)).isEqualTo(Duration.ofSeconds(7));
  }

  private String seeAfter(int seconds, String diagnostics) {
    now = now.plusSeconds(seconds);
    return see(diagnostics);
  }

  private String see(String diagnostics) {
    return log.see(now, State.ACCEPTED, WaitTexts.read(diagnostics, new ContainerSize(1024, 1)))
        .map(it -> it.after().toSeconds() + " s " + (it.words().isEmpty() ? it.news() : it.words()))
        .orElse("");
  }

  private static String masters(int used, int limit) {
    return "Queue's AM resource limit exceeded. Queue Resource Limit for AM = "
        + size(limit, 8)
        + "; Queue AM Resource Usage = "
        + size(used, 1);
  }

  private static String node(String name, int free) {
    return ACTIVATED
        + " Last Node which was processed for the application : "
        + name
        + " ( Partition : [], Total resource : "
        + size(8192, 8)
        + ", Available resource : "
        + size(free, 4)
        + " ).";
  }

  private static String size(int mebibytes, int vcores) {
    return "<memory:" + mebibytes + ", vCores:" + vcores + ">";
  }
}
