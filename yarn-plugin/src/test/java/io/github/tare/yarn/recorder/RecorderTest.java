package io.github.tare.yarn.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.tare.yarn.diagnose.Reading;
import io.github.tare.yarn.diagnose.RecorderReader;
import io.github.tare.yarn.diagnose.Recording;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is what is read, however long the process runs. */
class RecorderTest {
  private static final long START = 1_763_843_497_000L;
  private static final int SECONDS_OF_AN_HOUR = 3600;

  @TempDir private Path directory;
  private Path path;
  private long heap;

  @BeforeEach
  void aFile() {
    path = directory.resolve("taskmanager.recorder");
  }

  @Test
  void a_second_is_read_as_it_was_written() throws Exception {
    Recorder recorder = recorder(sample -> sample.setBytes(Field.HEAP_USED, 4097));
    recorder.tick(START);
    assertThat(recording().last().orElseThrow().numbers())
        .containsOnly(
            Map.entry(Field.NUMBER, 1L),
            Map.entry(Field.TIME, START),
            Map.entry(Field.ENDING, 0L),
            Map.entry(Field.HEAP_USED, 5L),
            Map.entry(Field.MISSED, 0L));
  }

  @Test
  void the_header_says_what_was_planned() throws Exception {
    recorder();
    assertThat(recording().header().text("process")).contains("taskmanager");
    assertThat(recording().header().text("node")).isEmpty();
  }

  @Test
  void no_character_breaks_the_headers_lines() throws Exception {
    RecorderFile.create(path.toFile(), Format.header(Map.of("node", "one\r\ntwo\tthree")));
    assertThat(recording().header().text("node")).contains("one??two?three");
  }

  @Test
  void the_last_five_minutes_are_kept_by_the_second() throws Exception {
    ticks(recorder(), 1000);
    assertThat(recording().of(Ring.SECOND).stream().map(RecorderTest::number))
        .hasSize(300)
        .startsWith(701L)
        .endsWith(1000L);
  }

  @Test
  void a_minute_and_the_run_keep_their_highest() throws Exception {
    heap = 1000;
    Recorder recorder = recorder(sample -> sample.set(Field.HEAP_USED, heap--));
    ticks(recorder, 120);
    assertThat(recording().of(Ring.MINUTE).stream().map(RecorderTest::heapUsed))
        .containsExactly(1000L, 940L);
    assertThat(recording().of(Ring.HOUR)).isEmpty();
    assertThat(heapUsed(recording().highest().orElseThrow())).isEqualTo(1000L);
    assertThat(heapUsed(recording().last().orElseThrow())).isEqualTo(881L);
  }

  @Test
  void two_weeks_fit_into_the_file_of_the_first_second() throws Exception {
    Recorder recorder = recorder();
    long size = Files.size(path);
    ticks(recorder, 14 * 24 * SECONDS_OF_AN_HOUR);
    assertThat(size).isEqualTo(Format.bytes()).isEqualTo(Files.size(path)).isLessThan(300_000);
    assertThat(recording().of(Ring.MINUTE)).hasSize(180);
    assertThat(recording().of(Ring.HOUR)).hasSize(168);
    assertThat(recording().damaged()).isZero();
  }

  @Test
  void the_largest_numbers_fit_into_their_line() throws Exception {
    Recorder recorder =
        recorder(
            sample -> {
              for (Field field : Field.values()) {
                sample.set(field, Long.MAX_VALUE);
              }
            });
    recorder.tick(Long.MAX_VALUE);
    assertThat(recording().damaged()).isZero();
    assertThat(recording().last().orElseThrow().number(Field.GC_MILLIS)).contains(99_999_999_999L);
  }

  @Test
  void a_source_without_an_answer_is_counted_and_the_others_are_read() throws Exception {
    Recorder recorder =
        recorder(
            sample -> {
              throw new OutOfMemoryError("for this test");
            },
            sample -> sample.set(Field.THREADS, 7));
    ticks(recorder, 2);
    Reading last = recording().last().orElseThrow();
    assertThat(last.number(Field.MISSED)).contains(2L);
    assertThat(last.number(Field.THREADS)).contains(7L);
    assertThat(last.number(Field.HEAP_USED)).isEmpty();
  }

  @Test
  void what_is_neither_heap_nor_metaspace_nor_direct_is_reckoned_at_each_moment() throws Exception {
    heap = 100;
    Recorder recorder =
        recorder(
            sample -> {
              sample.set(Field.RESIDENT, 1000 + heap);
              sample.set(Field.HEAP_COMMITTED, heap);
              sample.set(Field.METASPACE_COMMITTED, 20);
              sample.set(Field.DIRECT_USED, 3);
              heap += 50;
            });
    ticks(recorder, 3);
    assertThat(recording().highest().flatMap(run -> run.number(Field.OTHER))).contains(977L);
  }

  @Test
  void a_heap_that_may_be_untouched_leaves_a_least_and_a_most_of_what_is_native() throws Exception {
    recorder(RecorderTest::withAnUntouchedHeap).tick(START);
    Reading last = recording().last().orElseThrow();
    assertThat(value(last, Field.OTHER)).isZero();
    assertThat(value(last, Field.OTHER_MOST)).isEqualTo(1000 - 100 - 20 - 3);
  }

  @Test
  void a_heap_that_was_once_used_is_no_native_memory_after_its_collection() throws Exception {
    heap = 700;
    Recorder recorder =
        recorder(
            sample -> {
              withAnUntouchedHeap(sample);
              sample.set(Field.HEAP_USED, heap);
            });
    recorder.tick(START);
    heap = 50;
    recorder.tick(START + 1000);
    assertThat(value(recording().last().orElseThrow(), Field.OTHER_MOST))
        .isEqualTo(1000 - 700 - 20 - 3);
  }

  @Test
  void a_heap_that_shrank_may_have_given_back_what_was_used() throws Exception {
    heap = 4000;
    Recorder recorder =
        recorder(
            sample -> {
              withAnUntouchedHeap(sample);
              sample.set(Field.HEAP_USED, heap == 4000 ? 700 : 50);
              sample.set(Field.HEAP_COMMITTED, heap);
            });
    recorder.tick(START);
    heap = 3000;
    recorder.tick(START + 1000);
    assertThat(value(recording().last().orElseThrow(), Field.OTHER_MOST))
        .isEqualTo(1000 - 50 - 20 - 3);
  }

  @Test
  void what_was_swapped_out_may_have_been_the_heap() throws Exception {
    recorder(
            sample -> {
              withAnUntouchedHeap(sample);
              sample.set(Field.SWAP, 50);
            })
        .tick(START);
    Reading last = recording().last().orElseThrow();
    assertThat(value(last, Field.OTHER)).isZero();
    assertThat(value(last, Field.OTHER_MOST)).isEqualTo(1000 + 50 - 100 - 20 - 3);
  }

  private static void withAnUntouchedHeap(Sample sample) {
    sample.set(Field.RESIDENT, 1000);
    sample.set(Field.HEAP_USED, 100);
    sample.set(Field.HEAP_COMMITTED, 4000);
    sample.set(Field.METASPACE_USED, 20);
    sample.set(Field.METASPACE_COMMITTED, 30);
    sample.set(Field.DIRECT_USED, 3);
  }

  @Test
  void an_orderly_end_is_marked() throws Exception {
    Recorder recorder = recorder();
    recorder.tick(START);
    recorder.end(START + 10);
    assertThat(recording().last().orElseThrow().number(Field.ENDING)).contains(1L);
  }

  @Test
  void a_live_jvm_tells_of_every_kind_of_memory() throws Exception {
    System.gc();
    ticks(live(), 2);
    Reading last = recording().last().orElseThrow();
    assertThat(EnumSet.complementOf(EnumSet.copyOf(last.numbers().keySet())))
        .as("this JVM has no limit of metaspace")
        .containsExactly(Field.METASPACE_MAX);
    assertThat(value(last, Field.HEAP_USED)).isBetween(1L, value(last, Field.HEAP_MAX));
    assertThat(value(last, Field.HEAP_LEFT)).isBetween(1L, value(last, Field.HEAP_USED));
    assertThat(value(last, Field.MAPPED_USED)).isGreaterThanOrEqualTo(Format.bytes() / 1024);
    assertThat(value(last, Field.RESIDENT))
        .isEqualTo(
            value(last, Field.ANONYMOUS) + value(last, Field.FILE) + value(last, Field.SHARED));
    assertThat(value(last, Field.OTHER)).isBetween(0L, value(last, Field.OTHER_MOST));
    assertThat(value(last, Field.ROCKSDB)).isZero();
    assertThat(value(last, Field.MISSED)).isZero();
  }

  @Test
  void nothing_to_speak_of_is_allocated_once_it_runs() throws Exception {
    Recorder recorder = live();
    ticks(recorder, 200);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(self);
    ticks(recorder, 600);
    long perTick = (threads.getThreadAllocatedBytes(self) - before) / 600;
    assertThat(perTick).isLessThan(4096);
    System.out.println("allocated in a tick: " + perTick + " bytes");
  }

  private Recorder live() throws IOException {
    return recorder(
        new ProcStatus(new File("/proc/self/status")),
        new JvmMemory(),
        new LoadedRocksDb(new File("/proc/self/maps")));
  }

  private Recorder recorder(Source... sources) throws IOException {
    byte[] header = Format.header(Map.of("process", "taskmanager", "node", Format.UNKNOWN));
    return new Recorder(RecorderFile.create(path.toFile(), header), List.of(sources));
  }

  private static void ticks(Recorder recorder, int count) {
    for (int i = 0; i < count; i++) {
      recorder.tick(START + i * 1000L);
    }
  }

  private Recording recording() throws IOException {
    return RecorderReader.read(Files.readAllBytes(path))
        .fold(
            recording -> recording,
            unreadable -> {
              throw new AssertionError(unreadable.why());
            });
  }

  private static long number(Reading reading) {
    return value(reading, Field.NUMBER);
  }

  private static long heapUsed(Reading reading) {
    return value(reading, Field.HEAP_USED);
  }

  private static long value(Reading reading, Field field) {
    return reading.number(field).orElseThrow();
  }
}
