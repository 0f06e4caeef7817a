package io.github.tare.yarn.hadoop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Answers of real ResourceManagers; {@code documents/README.md} says how they came about. */
final class Documents {
  private Documents() {}

  /** For example {@code fair-scheduler}. */
  static WebJson json(String name) throws IOException {
    return WebJson.parse(text(name));
  }

  static String text(String name) throws IOException {
    try (InputStream in = Documents.class.getResourceAsStream("documents/" + name + ".json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
