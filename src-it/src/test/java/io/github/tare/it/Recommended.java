package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.yarn.api.records.ApplicationId;

/**
 * What {@code tare recommend} says of an application, in both its forms.
 *
 * @param text as a person reads it
 * @param json the same
 */
record Recommended(String text, JsonNode json) {
  private static final Pattern TO_SET = Pattern.compile("(?m)^    ([a-z.-]+): (\\S+)$");
  private static final Pattern TO_TAKE_OUT = Pattern.compile("(?m)^  ([a-z.-]+): \\S+ \\(.*\\)$");

  /** Asked with these options, in a user's configuration. */
  static Recommended of(Tare tare, ApplicationId id, String... options) throws Exception {
    Outcome text = run(tare, Stream.concat(Stream.of("" + id), Stream.of(options)));
    Outcome json = run(tare, Stream.concat(Stream.of("" + id, "--json"), Stream.of(options)));
    return new Recommended(text.out(), Json.parse(json.out()));
  }

  private static Outcome run(Tare tare, Stream<String> arguments) throws Exception {
    String[] all = Stream.concat(Stream.of("recommend"), arguments).toArray(String[]::new);
    Outcome outcome = tare.run(all);
    assertThat(outcome.status()).as(outcome.said()).isZero();
    assertThat(outcome.err()).as(outcome.said()).doesNotContain("ERROR", "WARN", "Exception");
    return outcome;
  }

  /** What it says to set, by key. */
  Map<String, String> set() {
    return TO_SET
        .matcher(text)
        .results()
        .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));
  }

  /** The keys that it says to take out. */
  List<String> takenOut() {
    return TO_TAKE_OUT.matcher(text).results().map(line -> line.group(1)).toList();
  }

  /** What it says of a process. */
  JsonNode of(String process) {
    return StreamSupport.stream(json.required("recommendations").spliterator(), false)
        .filter(one -> one.required("process").textValue().equals(process))
        .findAny()
        .orElseThrow(() -> new AssertionError(text));
  }
}
