package io.github.tare.yarn.config;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Where staged files are kept for the next application ({@code tare.staging.cache}).
 *
 * @param kind of place
 * @param directory a path or URI of the cluster's file system, for {@link Kind#DIRECTORY} alone
 */
public record CachePlace(Kind kind, Optional<String> directory) {
  static final String GRAMMAR = "on, off or a directory such as /data/tare-cache";

  public CachePlace {
    Objects.requireNonNull(kind);
    if (directory.isPresent() != (kind == Kind.DIRECTORY)) {
      throw new IllegalArgumentException(kind + " with " + directory);
    }
  }

  /** Beside the staging directories, or nowhere. */
  static CachePlace of(Kind kind) {
    return new CachePlace(kind, Optional.empty());
  }

  /** Reads one; a directory has a slash in it, so that a misspelt word is none. */
  static Optional<CachePlace> parse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "on", "true" -> Optional.of(of(Kind.BESIDE_STAGING));
      case "off", "false" -> Optional.of(of(Kind.NOWHERE));
      default ->
          text.contains("/")
              ? Optional.of(new CachePlace(Kind.DIRECTORY, Optional.of(text)))
              : Optional.empty();
    };
  }

  /** What kind of place it is. */
  public enum Kind {
    /** Nothing is kept. */
    NOWHERE,
    /** The directory {@code cache} where the staging directories are. */
    BESIDE_STAGING,
    /** A directory of its own. */
    DIRECTORY
  }
}
