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
import java.util.Collection;
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
 * @param userLib the files below {@code usrlib/}, likewise: Flink loads them for the job
 * @param bytes of the jars and plugins together
 */
public record FlinkHome(
    Path directory,
    FlinkVersion version,
    List<Path> jars,
    List<Path> plugins,
    List<Path> userLib,
    long bytes) {
  private static final Pattern VERSIONED =
      Pattern.compile("flink-(?:dist|runtime|core)(?:_2\\.\\d+)?-(\\d+\\.\\d+[^/]*)\\.jar");

  private static final Pattern TARE = Pattern.compile("tare-\\d.*\\.jar");

  public FlinkHome {
    jars = List.copyOf(jars);
    plugins = List.copyOf(plugins);
    userLib = List.copyOf(userLib);
  }

  /** The directory of its configuration, whether it exists or not. */
  public Path configuration() {
    return directory.resolve("conf");
  }

  /** Those of the jars that are Tare: it may lie there for Flink's own command line to find. */
  public List<Path> tareJars() {
    return jars.stream().filter(jar -> isTare(jar.getFileName().toString())).toList();
  }

  /** Whether a file has the name of Tare's jar. */
  public static boolean isTare(String fileName) {
    return TARE.matcher(fileName).matches();
  }

  /** The version of Flink that files are named after, with directories or without. */
  public static Optional<FlinkVersion> versionAmong(Collection<String> names) {
    return names.stream()
        .map(name -> VERSIONED.matcher(name.substring(name.lastIndexOf('/') + 1)))
        .filter(Matcher::matches)
        .flatMap(matcher -> FlinkVersion.parse(matcher.group(1)).stream())
        .findFirst();
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
      List<Path> plugins = below(home.resolve("plugins"));
      List<Path> userLib = below(home.resolve("usrlib"));
      long bytes = Math.addExact(bytes(jars), bytes(plugins));
      return new ConfigResult.Loaded<>(
          new FlinkHome(home, version.get(), jars, plugins, userLib, bytes), Problems.none());
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

  private static List<Path> below(Path directory) throws IOException {
    return Files.isDirectory(directory) ? files(directory, Integer.MAX_VALUE).toList() : List.of();
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
    return versionAmong(jars.stream().map(Path::toString).toList());
  }

  private static ConfigResult<FlinkHome> refuse(String what, String hint) {
    return new ConfigResult.Rejected<>(
        Problems.of(
            new Problem(ProblemCode.FLINK_HOME_UNUSABLE, Severity.ERROR, what, List.of(), hint)));
  }
}
