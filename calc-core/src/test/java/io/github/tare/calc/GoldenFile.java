package io.github.tare.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What people read about a configuration, word for word: a line for the test, the configuration, a
 * line of dashes, and the answer.
 *
 * <p>{@code -Dtare.golden=accept} writes the answers instead; read them before you commit.
 */
public record GoldenFile(Path path) {
  private static final String SEPARATOR = "----\n";
  private static final Path RESOURCES = Path.of("src", "test", "resources");

  /** All in this folder of the resources, by name. */
  public static List<GoldenFile> in(String folder) throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      return files.sorted().map(GoldenFile::new).toList();
    }
  }

  /** All of it. */
  public String text() {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of the first line. */
  public List<String> head() {
    return List.of(text().lines().findFirst().orElseThrow().split(" ", -1));
  }

  /** The configuration, where {@code \n} stands for the end of a line. */
  public Map<String, String> configuration() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : input().lines().skip(1).takeWhile(line -> !line.equals("----")).toList()) {
      int equals = line.indexOf(" = ");
      values.put(line.substring(0, equals), line.substring(equals + 3).replace("\\n", "\n"));
    }
    return values;
  }

  /** Fails on a missing and on an extra line alike. */
  public void check(String answer) throws IOException {
    String golden = text();
    String now = input() + answer;
    if ("accept".equals(System.getProperty("tare.golden"))) {
      Files.writeString(path, now);
    }
    assertThat(now).isEqualTo(golden);
  }

  private String input() {
    String text = text();
    return text.substring(0, text.indexOf(SEPARATOR) + SEPARATOR.length());
  }

  /** For the name of the test that takes it. */
  @Override
  public String toString() {
    return path.getFileName().toString();
  }
}
