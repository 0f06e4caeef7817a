package io.github.tare.yarn.staging;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an application uses of the cache, for as long as its staging directory is there: that goes
 * when the application has ended, whoever notices it first.
 *
 * @param directory the application's staging directory
 * @param names of the files
 */
public record Lease(URI directory, Set<String> names) {
  public Lease {
    Objects.requireNonNull(directory);
    names = Set.copyOf(names);
  }

  /** The directory in the first line, a name in each other. */
  String text() {
    return directory + "\n" + String.join("\n", new TreeSet<>(names)) + "\n";
  }

  /** Empty for a text that is none. */
  static Optional<Lease> parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Lease(URI.create(lines.get(0)), Set.copyOf(lines.subList(1, lines.size()))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
