package io.github.tare.yarn.config;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Flink installation: files to be staged. Nothing in it is loaded.
 *
 * @param directory as the user named it
 * @param version read off the names of the jars
 * @param jars the jars in {@code lib/}, in the order of their names
 * @param plugins the files below {@code plugins/}, in the order of their paths; none where there is
 *     no such directory
 * @param bytes of all these files together
 */
public record FlinkHome(
    Path directory, FlinkVersion version, List<Path> jars, List<Path> plugins, long bytes) {
  private static final Pattern VERSIONED =
      Pattern.compile("flink-(?:dist|runtime|core)(?:_2\\.\\d+)?-(\\d+\\.\\d+[^/]*)\\.jar");

  private static final Pattern TARE = Pattern.compile("tare-\\d.*\\.jar");

  public FlinkHome {
    jars = List.copyOf(jars);
    plugins = List.copyOf(plugins);
  }

  /** The directory of its configuration, whether it exists or not. */
  public Path configuration() {
    return directory.resolve("conf");
  }

  /** Those of the jars that are Tare: it may lie there for Flink's own command line to find. */
  public List<Path> tareJars() {
    return jars.stream()
        .filter(jar -> TARE.matcher(jar.getFileName().toString()).matches())
        .toList();
  }

  /** Reads {@code $FLINK_HOME}; a missing or an incomplete one is a problem. */
  public static ConfigResult<FlinkHome> read(Optional<Path> home) {
    return home.map(FlinkHome::read)
        .orElseGet(
            () ->
                refuse(
                    "FLINK_HOME is not set, and Flink's files are taken from there.",
                    "export FLINK_HOME=/path/to/flink-2.3.0"));
  }

  private static ConfigResult<FlinkHome> read(Path home) {
    Path lib = home.resolve("lib");
    try {
      List<Path> jars = files(lib, 1).filter(FlinkHome::isJar).toList();
      Optional<FlinkVersion> version = version(jars);
      if (version.isEmpty()) {
        return refuse(nothingIn(lib, jars), "export FLINK_HOME=/path/to/flink-2.3.0");
      }
      List<Path> plugins = plugins(home);
      long bytes = Math.addExact(bytes(jars), bytes(plugins));
      return new ConfigResult.Loaded<>(
          new FlinkHome(home, version.get(), jars, plugins, bytes), Problems.none());
    } catch (IOException e) {
      return refuse(
          "FLINK_HOME=" + home + " is no Flink: " + lib + ": " + FileTrouble.inWords(e) + ".",
          "export FLINK_HOME=/path/to/flink-2.3.0");
    }
  }

  /** The version that the jars are named after; a hint only, so what cannot be read is none. */
  public static Optional<FlinkVersion> versionIn(Path home) {
    try {
      return version(files(home.resolve("lib"), 1).toList());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String nothingIn(Path lib, List<Path> jars) {
    return jars.isEmpty()
        ? "FLINK_HOME is no Flink: there are no jars in " + lib + "."
        : "FLINK_HOME is no Flink: among the jars in "
            + lib
            + " there is no flink-dist, flink-runtime or flink-core.";
  }

  private static List<Path> plugins(Path home) throws IOException {
    Path plugins = home.resolve("plugins");
    return Files.isDirectory(plugins) ? files(plugins, Integer.MAX_VALUE).toList() : List.of();
  }

  private static Stream<Path> files(Path directory, int depth) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new NoSuchFileException(directory.toString());
    }
    // Installations link lib/ and plugins/ to shared directories.
    try (Stream<Path> found = Files.walk(directory, depth, FileVisitOption.FOLLOW_LINKS)) {
      return found.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static long bytes(List<Path> files) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  private static boolean isJar(Path file) {
    return file.toString().endsWith(".jar");
  }

  private static Optional<FlinkVersion> version(List<Path> jars) {
    return jars.stream()
        .map(jar -> VERSIONED.matcher(jar.getFileName().toString()))
        .filter(Matcher::matches)
        .flatMap(matcher -> FlinkVersion.parse(matcher.group(1)).stream())
        .findFirst();
  }

  private static ConfigResult<FlinkHome> refuse(String what, String hint) {
    return new ConfigResult.Rejected<>(
        Problems.of(
            new Problem(ProblemCode.FLINK_HOME_UNUSABLE, Severity.ERROR, what, List.of(), hint)));
  }
}
