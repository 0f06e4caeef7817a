package io.github.tare.yarn.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.recorder.Field;
import io.github.tare.yarn.recorder.Format;
import io.github.tare.yarn.recorder.Ring;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A recorder's file as it should be, and as it should not. */
class RecorderReaderTest {
  @Test
  void pools_and_container_are_in_the_header() {
    RecorderHeader header = recording(valid()).header();
    assertThat(header.pools()).containsOnly(Map.entry(Pool.MANAGED, MemorySize.ofBytes(4096)));
    assertThat(header.container()).contains(MemorySize.ofBytes(8192));
    assertThat(header.text("node")).isEmpty();
  }

  @Test
  void lines_are_put_in_order_and_the_last_is_the_newest() {
    Recording recording =
        recording(valid().with('s', Map.of(Field.NUMBER, 3L)).with('s', Map.of(Field.NUMBER, 2L)));
    assertThat(recording.of(Ring.SECOND).stream().map(Reading::count)).containsExactly(1L, 2L, 3L);
    assertThat(recording.last().map(Reading::count)).contains(3L);
  }

  @Test
  void a_torn_line_is_left_out_and_counted() {
    byte[] file = valid().with('s', Map.of(Field.NUMBER, 2L)).bytes();
    file[new String(file, Format.CHARSET).lastIndexOf("s 2")] = 'r';
    assertThat(RecorderReader.read(file).fold(Recording::damaged, none -> -1)).isOne();
    assertThat(last(file)).isEqualTo(1);
  }

  @Test
  void a_column_of_a_newer_tare_is_passed_over() {
    String text = new String(valid().bytes(), Format.CHARSET);
    String header = text.substring(0, text.indexOf("check "));
    String newer = header.replace("columns number", "columns colour number");
    String line = "s 9" + " 4".repeat(Field.values().length);
    String file =
        newer
            + ("check " + RecordedFile.check(newer) + "\n")
            + (line + " " + RecordedFile.check(line) + "\n");
    assertThat(last(file.getBytes(Format.CHARSET))).isEqualTo(4);
  }

  @Test
  void an_empty_file_says_so() {
    assertThat(why(new byte[0])).isEqualTo("it is empty");
  }

  @Test
  void a_file_of_zeros_says_so() {
    assertThat(why(new byte[5000])).isEqualTo("it holds nothing but zeros");
  }

  @Test
  void another_version_is_named() {
    assertThat(why("tare-recorder 2\nprocess taskmanager\n".getBytes(Format.CHARSET)))
        .isEqualTo("it has format 2, and this Tare reads format 1");
  }

  @Test
  void another_file_is_not_taken_for_one() {
    assertThat(why("2026-11-22 INFO started\n".getBytes(Format.CHARSET)))
        .isEqualTo("it does not begin as a recorder's file does");
  }

  @Test
  void a_header_that_was_changed_is_noticed() {
    byte[] file =
        new String(valid().bytes(), Format.CHARSET)
            .replace("4096", "9096")
            .getBytes(Format.CHARSET);
    assertThat(why(file)).isEqualTo("its header is damaged");
  }

  @Test
  void a_header_that_was_cut_is_noticed() {
    assertThat(why(Arrays.copyOf(valid().bytes(), 30))).isEqualTo("it ends within its header");
  }

  @Test
  void a_header_alone_is_a_recording_without_a_line() {
    Recording recording = recording(new RecordedFile(Map.of()));
    assertThat(recording.last()).isEmpty();
    assertThat(recording.highest()).isEmpty();
    assertThat(recording.damaged()).isZero();
  }

  private static RecordedFile valid() {
    return new RecordedFile(
            Map.of(
                "pool.managed",
                "4096",
                "pool.network",
                "x",
                "container.bytes",
                "8192",
                "node",
                "-"))
        .with('s', Map.of(Field.NUMBER, 1L));
  }

  private static long last(byte[] file) {
    return RecorderReader.read(file)
        .fold(recording -> recording.last().orElseThrow().count(), unreadable -> -1L);
  }

  private static Recording recording(RecordedFile file) {
    return RecorderReader.read(file.bytes())
        .fold(
            recording -> recording,
            unreadable -> {
              throw new AssertionError(unreadable.why());
            });
  }

  private static String why(byte[] file) {
    return RecorderReader.read(file).fold(Recording::toString, RecorderContents.Unreadable::why);
  }
}
