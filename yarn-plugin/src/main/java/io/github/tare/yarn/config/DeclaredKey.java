package io.github.tare.yarn.config;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A key about YARN, its containers or Tare, and what becomes of it here.
 *
 * @param key as Flink documents it; a part of it may stand for any text: {@code
 *     containerized.master.env.<name>}
 * @param older names that Flink still reads where this one is not set, in their order
 * @param treatment what becomes of it
 * @param text how it is honoured, or why not; Markdown
 * @param hint what to do where it is refused; empty elsewhere
 */
public record DeclaredKey(
    String key, List<String> older, Treatment treatment, String text, String hint) {
  private static final Pattern ANY = Pattern.compile("<[^>]+>");

  public DeclaredKey {
    Objects.requireNonNull(key);
    older = List.copyOf(older);
    Objects.requireNonNull(treatment);
    Objects.requireNonNull(text);
    Objects.requireNonNull(hint);
  }

  static DeclaredKey asInFlink(String key, String text) {
    return new DeclaredKey(key, List.of(), Treatment.AS_IN_FLINK, text, "");
  }

  static DeclaredKey better(String key, String how) {
    return new DeclaredKey(key, List.of(), Treatment.BETTER, how, "");
  }

  static DeclaredKey refused(String key, String why, String hint) {
    return new DeclaredKey(key, List.of(), Treatment.REFUSED, why, hint);
  }

  static DeclaredKey own(String key, String text) {
    return new DeclaredKey(key, List.of(), Treatment.TARES_OWN, text, "");
  }

  DeclaredKey alsoAs(String... names) {
    return new DeclaredKey(key, List.of(names), treatment, text, hint);
  }

  /** Whether this is the key that somebody wrote, under its own or an older name. */
  boolean isWrittenAs(String written) {
    return key.equals(written) || older.contains(written) || (isPattern() && matches(written));
  }

  /** Whether a part of it stands for any text. */
  public boolean isPattern() {
    return key.indexOf('<') >= 0;
  }

  private boolean matches(String written) {
    String expression =
        Arrays.stream(ANY.split(key, -1)).map(Pattern::quote).collect(Collectors.joining(".+"));
    return Pattern.matches(expression, written);
  }
}
