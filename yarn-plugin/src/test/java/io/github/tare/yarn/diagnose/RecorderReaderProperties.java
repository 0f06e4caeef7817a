package io.github.tare.yarn.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.recorder.Field;
import io.github.tare.yarn.recorder.Ring;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Whatever becomes of a file, the reader answers, and never with a number nobody wrote. */
class RecorderReaderProperties {
  private static final int LINES = 20;
  private static final byte[] WHOLE = whole();

  @Property(seed = "7")
  void any_bytes_have_an_answer(@ForAll byte[] bytes) {
    assertThat(RecorderReader.read(bytes)).isNotNull();
  }

  @Property(seed = "7")
  void any_bytes_after_a_good_beginning_have_an_answer(
      @ForAll byte[] bytes, @ForAll @IntRange(max = 6000) int from) {
    byte[] file = WHOLE.clone();
    int start = Math.min(from, file.length);
    System.arraycopy(bytes, 0, file, start, Math.min(bytes.length, file.length - start));
    onlyWhatWasWritten(file);
  }

  @Property(seed = "7")
  void a_file_that_is_cut_keeps_its_first_lines(@ForAll @IntRange(max = 6000) int length) {
    onlyWhatWasWritten(Arrays.copyOf(WHOLE, Math.min(length, WHOLE.length)));
  }

  @Property(seed = "7")
  void zeros_in_a_file_cost_no_other_line(
      @ForAll @IntRange(max = 6000) int from, @ForAll @IntRange(max = 6000) int length) {
    byte[] file = WHOLE.clone();
    int start = Math.min(from, file.length);
    Arrays.fill(file, start, Math.min(file.length, start + length), (byte) 0);
    onlyWhatWasWritten(file);
  }

  @Property(seed = "7")
  void a_line_of_which_a_part_is_of_the_line_before_is_noticed(
      @ForAll @LongRange(min = 10_000_000, max = 99_999_999) long older,
      @ForAll @LongRange(min = 10_000_000, max = 99_999_999) long newer,
      @ForAll @IntRange(min = 1, max = 100) int written) {
    byte[] before = file(older);
    byte[] after = file(newer);
    int line = new String(before, StandardCharsets.US_ASCII).lastIndexOf("s ");
    System.arraycopy(after, line, before, line, Math.min(written, before.length - line));
    List<Long> read =
        RecorderReader.read(before)
            .fold(RecorderReaderProperties::heaps, unreadable -> List.<Long>of());
    assertThat(List.of(older, newer)).containsAll(read);
  }

  private static byte[] file(long heap) {
    return new RecordedFile(Map.of("process", "taskmanager"))
        .with('s', Map.of(Field.NUMBER, 1L, Field.HEAP_USED, heap))
        .bytes();
  }

  private static byte[] whole() {
    RecordedFile file = new RecordedFile(Map.of("process", "taskmanager"));
    for (long i = 1; i <= LINES; i++) {
      file.with('s', Map.of(Field.NUMBER, i, Field.HEAP_USED, i * 1000));
    }
    return file.bytes();
  }

  private static void onlyWhatWasWritten(byte[] file) {
    RecorderReader.read(file)
        .fold(
            recording ->
                assertThat(recording.of(Ring.SECOND))
                    .allMatch(
                        line ->
                            line.number(Field.HEAP_USED)
                                .equals(line.number(Field.NUMBER).map(n -> n * 1000))),
            unreadable -> assertThat(unreadable.why()).isNotBlank());
  }

  private static List<Long> heaps(Recording recording) {
    return recording.of(Ring.SECOND).stream()
        .map(line -> line.number(Field.HEAP_USED).orElseThrow())
        .toList();
  }
}
