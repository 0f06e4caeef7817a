package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.yarn.api.records.ApplicationId;

/** What the packaged {@code tare diagnose} says of applications; it is told nothing but logs. */
final class Diagnoses {
  private static final String MASTER = "_000001";

  private final JsonNode containers;

  private Diagnoses(JsonNode containers) {
    this.containers = containers;
  }

  /** Puts the logs of these, as the NodeManagers keep them, into one folder to read from. */
  static Diagnoses of(TestCluster cluster, Collection<ApplicationId> applications)
      throws Exception {
    Path folder = Files.createTempDirectory(Files.createDirectories(Build.scratch()), "logs");
    for (ApplicationId application : applications) {
      for (Path logs : cluster.logs(application)) {
        copy(logs, folder.resolve(application.toString()));
      }
    }
    Outcome outcome =
        cluster.tare(FlinkHome.V2_3).run("diagnose", "--json", "--logs", folder.toString());
    assertThat(outcome.status()).as(outcome.said()).isZero();
    return new Diagnoses(Json.parse(outcome.out()).required("containers"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  /** Of the application's first TaskExecutor; empty if it never had one. */
  Optional<JsonNode> firstWorker(ApplicationId application) {
    String prefix = application.toString().replace("application", "container") + "_";
    return StreamSupport.stream(containers.spliterator(), false)
        .filter(one -> name(one).startsWith(prefix) && !name(one).endsWith(MASTER))
        .min(Comparator.comparing(Diagnoses::name));
  }

  private static String name(JsonNode container) {
    return container.required("container").textValue();
  }
}
