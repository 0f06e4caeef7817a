package io.github.tare.yarn.proposal;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** What a jar holds, as far as a submission cares. */
public sealed interface JarContents permits JarContents.Jar, JarContents.NoJar {

  /** What to do in either case. */
  <R> R fold(Function<? super Jar, ? extends R> jar, Function<? super NoJar, ? extends R> noJar);

  /**
   * A jar.
   *
   * @param length in bytes
   * @param manifestClass {@code program-class} of its manifest, else {@code Main-Class}: Flink's
   *     order
   * @param classes the names of its classes, inner ones left out
   * @param holdsJars whether it has jars in its {@code lib/}, whose classes Flink loads too
   * @param java which version of Java its main class was compiled for, for example 17; empty where
   *     there is no such class
   */
  record Jar(
      long length,
      Optional<String> manifestClass,
      Set<String> classes,
      boolean holdsJars,
      OptionalInt java)
      implements JarContents {
    public Jar {
      Objects.requireNonNull(manifestClass);
      classes = Set.copyOf(classes);
      Objects.requireNonNull(java);
    }

    @Override
    public <R> R fold(
        Function<? super Jar, ? extends R> jar, Function<? super NoJar, ? extends R> noJar) {
      return jar.apply(this);
    }
  }

  /**
   * Not a jar.
   *
   * @param kind in which way
   * @param why as the rest of a sentence that begins with its name
   */
  record NoJar(Kind kind, String why) implements JarContents {
    public NoJar {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(why);
    }

    @Override
    public <R> R fold(
        Function<? super Jar, ? extends R> jar, Function<? super NoJar, ? extends R> noJar) {
      return noJar.apply(this);
    }
  }

  /** In which way something is not a jar. */
  enum Kind {
    /** It is not there, is no file, or may not be read. */
    UNREADABLE,
    /** Its bytes are not those of a jar. */
    DAMAGED
  }
}
