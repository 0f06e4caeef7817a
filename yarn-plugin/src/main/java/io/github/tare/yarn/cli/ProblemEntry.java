package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What there is to say about a code beyond one problem: the entries of {@code docs/problems.md}.
 *
 * @param code whose entry it is
 * @param title in a few words
 * @param body what it means, an example of what Tare prints, and what to do
 */
record ProblemEntry(ProblemCode code, String title, String body) {
  private static final String TITLE_ENDS = "\n\n";

  /** The entry of a code; every code has one. */
  static ProblemEntry of(ProblemCode code) {
    return parse(code, read("problems/" + code.id() + ".md"));
  }

  /** Its first line is the title. */
  static ProblemEntry parse(ProblemCode code, String text) {
    int end = text.indexOf(TITLE_ENDS);
    return new ProblemEntry(
        code, text.substring(0, end), text.substring(end + TITLE_ENDS.length()));
  }

  private static String read(String name) {
    try (InputStream resource = ProblemEntry.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("this build has no " + name);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
