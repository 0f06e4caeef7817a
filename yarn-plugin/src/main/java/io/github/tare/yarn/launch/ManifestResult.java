package io.github.tare.yarn.launch;

import java.util.Objects;
import java.util.function.Function;

/** A manifest, or why a text is none. */
public sealed interface ManifestResult permits ManifestResult.Read, ManifestResult.Unreadable {

  /** What to do in either case. */
  <R> R fold(
      Function<? super Manifest, ? extends R> read,
      Function<? super String, ? extends R> unreadable);

  /**
   * A manifest.
   *
   * @param manifest complete
   */
  record Read(Manifest manifest) implements ManifestResult {
    public Read {
      Objects.requireNonNull(manifest);
    }

    @Override
    public <R> R fold(
        Function<? super Manifest, ? extends R> read,
        Function<? super String, ? extends R> unreadable) {
      return read.apply(manifest);
    }
  }

  /**
   * Damaged, or written by another version of Tare.
   *
   * @param reason a sentence for people
   */
  record Unreadable(String reason) implements ManifestResult {
    public Unreadable {
      Objects.requireNonNull(reason);
    }

    @Override
    public <R> R fold(
        Function<? super Manifest, ? extends R> read,
        Function<? super String, ? extends R> unreadable) {
      return unreadable.apply(reason);
    }
  }
}
