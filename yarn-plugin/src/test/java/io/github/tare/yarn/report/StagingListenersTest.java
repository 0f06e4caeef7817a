package io.github.tare.yarn.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.staging.StagingListener;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StagingListenersTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void plain_lines_tell_every_quarter_once() {
    stage(new StagingLines(out));

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("  2 files, 4.0 MB\n  25 %\n  50 %\n  75 %\n  100 %\n");
  }

  @Test
  void nothing_to_send_is_done_at_once() {
    StagingListener lines = new StagingLines(out);
    lines.begins(0, 0, 0);
    lines.done();

    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("  0 files, 0.0 MB\n  100 %\n");
  }

  @Test
  void what_is_there_already_is_not_sent() {
    StagingListener lines = new StagingLines(out);
    lines.begins(51, 38, 4_100_000);
    lines.done();

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("  38 of 51 files are there already\n  13 files, 4.1 MB\n  100 %\n");
  }

  @Test
  void a_bar_is_drawn_over_itself_and_ends_full() {
    stage(new StagingBar(out));

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("\r  2 files 100% [")
        .contains("4/4 MB")
        .endsWith("\n");
  }

  private static void stage(StagingListener listener) {
    listener.begins(2, 0, 4_000_000);
    for (int i = 0; i < 8; i++) {
      listener.sent("a", 500_000);
    }
    listener.done();
  }
}
