package io.github.tare.yarn.cli;

import io.github.tare.yarn.prepare.SavedFacts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The option that puts saved facts in a cluster's place; the same for every command. */
final class FactsArguments {
  private final OptionSpec file =
      OptionSpec.builder("--facts")
          .type(Path.class)
          .paramLabel("FILE")
          .description("Take what 'tare facts --json' saved for the cluster, and ask none.")
          .build();

  /** Adds it to a command. */
  void addTo(CommandSpec command) {
    command.addOption(file);
  }

  boolean given() {
    return Arguments.value(file).isPresent();
  }

  /** The facts, if they are to be read. */
  Optional<SavedFacts> read(Instant now) {
    return Arguments.<Path>value(file).map(path -> SavedFacts.read(path, now));
  }
}
