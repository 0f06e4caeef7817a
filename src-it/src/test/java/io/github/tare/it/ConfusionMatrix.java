package io.github.tare.it;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was done beside what was said of it: a row for each deed, a column for each verdict. */
final class ConfusionMatrix {
  private final List<Row> rows = new ArrayList<>();

  private record Row(String done, String right, String said) {
    private String in(String column) {
      if (!column.equals(said)) {
        return " ";
      }
      return said.equals(right) ? "1" : "**1**";
    }
  }

  void add(String done, String right, String said) {
    rows.add(new Row(done, right, said));
  }

  /** In Markdown; what is wrong is bold. */
  String table() {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(List.of(row.right(), row.said())));
    Stream<String> head =
        Stream.of(line("done", columns.stream()), line("---", columns.stream().map(any -> "---")));
    Stream<String> body = rows.stream().map(row -> line(row.done(), columns.stream().map(row::in)));
    return Stream.concat(head, body).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(String first, Stream<String> cells) {
    return Stream.concat(Stream.of(first), cells).collect(Collectors.joining(" | ", "| ", " |"));
  }
}
