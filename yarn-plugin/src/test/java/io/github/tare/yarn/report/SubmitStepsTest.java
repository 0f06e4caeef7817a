package io.github.tare.yarn.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.submit.ApplicationStatus.State;
import io.github.tare.yarn.submit.Sighting;
import io.github.tare.yarn.submit.Sighting.News;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubmitStepsTest {
  private static final Sighting WAITS = sighting(News.STATE, 1, "waits: the queue is full");
  private static final Sighting LESS = sighting(News.FIGURES, 42, "1 GiB of 2 GiB used, was 2 GiB");
  private static final Sighting STILL = sighting(News.TIME, 102, "");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void in_a_file_every_change_has_its_line() {
    wait(Terminal.NONE);
    assertThat(text(out))
        .isEqualTo(
            """
            ACCEPTED: waits: the queue is full
              after 42 s: 1 GiB of 2 GiB used, was 2 GiB
              after 1 min 42 s: still waiting
            Flink's web interface: http://node-1:8081
            """);
    assertThat(text(err)).isEmpty();
  }

  @Test
  void on_a_terminal_one_line_is_drawn_over_itself_and_gone_at_the_end() {
    wait(new Terminal(false, false, true, false, 80));
    assertThat(text(out))
        .isEqualTo(
            """
            ACCEPTED: waits: the queue is full
            Flink's web interface: http://node-1:8081
            """);
    String last = "\r  after 1 min 42 s: still waiting\r";
    assertThat(text(err))
        .contains("  after 42 s: 1 GiB of 2 GiB used, was 2 GiB\r")
        .endsWith(last + " ".repeat(last.length() - 2) + "\r");
  }

  @Test
  void a_line_that_would_wrap_is_cut_off() {
    SubmitSteps steps = steps(new Terminal(false, false, true, false, 20));
    steps.seen(LESS);
    assertThat(text(err)).isEqualTo("  after 42 s: 1 GiB").hasSize(19);
  }

  private void wait(Terminal terminal) {
    SubmitSteps steps = steps(terminal);
    steps.seen(WAITS);
    steps.seen(LESS);
    steps.seen(STILL);
    steps.running("application_1_0001", "http://node-1:8081");
  }

  private SubmitSteps steps(Terminal terminal) {
    return new SubmitSteps(stream(out), stream(err), terminal);
  }

  private static Sighting sighting(News news, int seconds, String words) {
    return new Sighting(news, State.ACCEPTED, Optional.empty(), Duration.ofSeconds(seconds), words);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
