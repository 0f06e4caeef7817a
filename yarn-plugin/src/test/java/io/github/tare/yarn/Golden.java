package io.github.tare.yarn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that people read, kept as files beside the test.
 *
 * <p>{@code -Dtare.golden=accept} writes the golden files instead; read them before you commit.
 */
public final class Golden {
  private static final Path RESOURCES = Path.of("src", "test", "resources");

  private Golden() {}

  /** Fails on a missing and on an extra line alike. */
  public static void check(Class<?> test, String name, String text) {
    Path file = RESOURCES.resolve(test.getPackageName().replace('.', '/')).resolve(name);
    try {
      if ("accept".equals(System.getProperty("tare.golden"))) {
        Files.writeString(file, text);
      }
      assertThat(text).as(name).isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
