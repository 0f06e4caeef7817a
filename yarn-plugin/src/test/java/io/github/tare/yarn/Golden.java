package io.github.tare.yarn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that people read, kept as files beside the test. */
public final class Golden {
  private Golden() {}

  /** Fails on a missing and on an extra line alike. */
  public static void check(Class<?> test, String name, String text) {
    assertThat(text).as(name).isEqualTo(read(test, name));
  }

  private static String read(Class<?> test, String name) {
    try (InputStream in = test.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
