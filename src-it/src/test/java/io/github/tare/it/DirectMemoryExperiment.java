package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;

/**
 * The worked example of {@code docs/direct-memory.md} in real containers: what happened, and what
 * Tare said. Takes minutes, so no build runs it; {@code src-it/direct-memory} does.
 */
@OnCluster
class DirectMemoryExperiment {
  private static final int WIDTH = 3;
  private static final String HEAD =
      """
      | policy | the buffers are | 180 MiB | 220 MiB | 300 MiB |
      |---|---|---|---|---|
      """;

  private final TestCluster cluster;

  DirectMemoryExperiment(TestCluster cluster) {
    this.cluster = cluster;
  }

  /** A try that is over. */
  private record Tried(DirectMemoryCell cell, Watched watched, List<String> lines) {}

  @Test
  void what_happened_is_what_the_documentation_shows() throws Exception {
    List<Callable<Tried>> tries = cells().map(cell -> (Callable<Tried>) () -> run(cell)).toList();
    List<Tried> tried = AtOnce.run(WIDTH, tries);
    Diagnoses diagnoses =
        Diagnoses.of(cluster, tried.stream().map(it -> it.watched().id()).toList());
    StringBuilder table = new StringBuilder(HEAD);
    for (Tried one : tried) {
      table.append(one.cell().mebibytes() == 180 ? head(one.cell()) : "");
      table.append(" ").append(happened(one, diagnoses)).append(" |");
      table.append(one.cell().mebibytes() == 300 ? "\n" : "");
    }
    new DocumentedTable("direct-memory.md", "experiment").verify(table.toString());
  }

  private static Stream<DirectMemoryCell> cells() {
    return Stream.of("flink", "overhead", "unlimited").flatMap(DirectMemoryExperiment::cells);
  }

  private static Stream<DirectMemoryCell> cells(String policy) {
    return Stream.of("kept", "dropped")
        .flatMap(
            buffers ->
                Stream.of(180, 220, 300).map(size -> new DirectMemoryCell(policy, buffers, size)));
  }

  private static String head(DirectMemoryCell cell) {
    return "| `%s` | %s |".formatted(cell.policy(), cell.buffers());
  }

  private Tried run(DirectMemoryCell cell) throws Exception {
    Watched watched = Watched.of(cluster, cell.name(), cell.arguments(), Watched.Interference.NONE);
    List<String> lines =
        watched.outcome().status() == 0
            ? cluster.hdfs().lines(new Path("/" + cell.name()))
            : List.of();
    Tried tried = new Tried(cell, watched, lines);
    System.out.println(tried);
    return tried;
  }

  /** In the words of the job, of the JVM or of YARN; after a death in Tare's, too. */
  private static String happened(Tried tried, Diagnoses diagnoses) {
    if (tried.watched().outcome().status() == 0) {
      assertThat(tried.lines()).as(tried.toString()).hasSize(1);
      return tried.lines().get(0).startsWith("0 ") ? "fine" : "fine, collected";
    }
    return seen(tried.watched())
        + "; "
        + told(diagnoses.firstWorker(tried.watched().id()).orElseThrow());
  }

  private static String seen(Watched watched) {
    if (watched.outcome().err().contains("OutOfMemoryError: Direct buffer memory")) {
      return "direct OutOfMemoryError";
    }
    assertThat(watched.ends()).as(watched.toString()).first().asString().contains("status -104");
    return "container killed";
  }

  private static String told(JsonNode container) {
    System.out.println(container.required("words").textValue());
    return "Tare: " + container.path("overflowed").asText("unsure");
  }
}
