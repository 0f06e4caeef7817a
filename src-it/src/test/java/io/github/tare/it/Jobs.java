package io.github.tare.it;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;

/** How to submit the test job, and what it must leave: counted here, without Flink. */
final class Jobs {
  /** Words that arrive as they are only if nothing on the way takes them for syntax. */
  static final List<String> WORDS = List.of("plain", "it's", "two words", "$HOME", "`id`", "a;b");

  private Jobs() {}

  /**
   * {@code submit -D… test-jobs.jar OUTPUT RECORDS PER_SECOND WORD…}.
   *
   * @param options -D options and the like, before the jar
   */
  static String[] submit(Path output, int records, int perSecond, String... options) {
    Stream<String> head = Stream.concat(Stream.of("submit"), Arrays.stream(options));
    Stream<String> job =
        Stream.of(
            Build.testJobs().toString(),
            "hdfs://" + output,
            Integer.toString(records),
            Integer.toString(perSecond));
    return Stream.of(head, job, WORDS.stream()).flatMap(s -> s).toArray(String[]::new);
  }

  /** Each word with each of its running counts, sorted. */
  static List<String> expected(int records) {
    int[] seen = new int[WORDS.size()];
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < records; i++) {
      int word = i % WORDS.size();
      seen[word]++;
      lines.add(WORDS.get(word) + "\t" + seen[word]);
    }
    return sorted(lines);
  }

  static List<String> sorted(List<String> lines) {
    return lines.stream().sorted().toList();
  }
}
