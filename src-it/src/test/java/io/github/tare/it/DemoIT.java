package io.github.tare.it;

import static java.util.Comparator.comparing;
import static java.util.Map.Entry.comparingByKey;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README's first command, in a tree that has been built. */
class DemoIT {
  private static final int SHOWN = 10;

  @Test
  void shows_the_most_frequent_words_of_its_text_without_building_again() throws Exception {
    Outcome outcome = demo();
    assertThat(outcome.status()).as(outcome.said()).isZero();
    assertThat(outcome.out()).doesNotContain("Building what is missing");
    assertThat(lastLines(outcome.out())).isEqualTo(mostFrequentWords());
  }

  private static Outcome demo() throws Exception {
    List<String> command = List.of(Build.module().resolve("demo").toString());
    try (ChildProcess demo = ChildProcess.start(command, Tare.alone().environment())) {
      return demo.await();
    }
  }

  private static List<String> lastLines(String text) {
    List<String> lines = text.lines().toList();
    return lines.subList(Math.max(0, lines.size() - SHOWN), lines.size());
  }

  private static List<String> mostFrequentWords() throws Exception {
    Path text = Build.module().resolve("target/demo/run/text.txt");
    Map<String, Long> counts =
        Files.readAllLines(text).stream()
            .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split("\\W+")))
            .filter(word -> !word.isEmpty())
            .collect(groupingBy(identity(), counting()));
    return counts.entrySet().stream()
        .sorted(
            comparing((Map.Entry<String, Long> e) -> -e.getValue()).thenComparing(comparingByKey()))
        .limit(SHOWN)
        .map(entry -> String.format("%8d  %s", entry.getValue(), entry.getKey()))
        .toList();
  }
}
