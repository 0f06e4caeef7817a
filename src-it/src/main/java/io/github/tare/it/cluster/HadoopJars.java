package io.github.tare.it.cluster;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The jars of Hadoop's client, as a machine at the edge of a cluster has them.
 *
 * @param paths absolute, sorted by name
 */
public record HadoopJars(List<Path> paths) {

  /** Copies the list. */
  public HadoopJars {
    paths = List.copyOf(paths);
  }

  /**
   * The jars in a directory.
   *
   * @throws IOException if the directory cannot be read or holds no jar
   */
  public static HadoopJars in(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return new HadoopJars(
              entries.filter(HadoopJars::isJar).map(Path::toAbsolutePath).sorted().toList())
          .orComplain(directory);
    }
  }

  /** For {@code java -cp} and {@code HADOOP_CLASSPATH}: {@code /a/hadoop-client-api.jar:/a/…}. */
  public String classpath() {
    return joined(File.pathSeparator);
  }

  /** For {@code yarn.application.classpath}, which separates by commas. */
  String commaSeparated() {
    return joined(",");
  }

  private String joined(String separator) {
    return paths.stream().map(Path::toString).collect(joining(separator));
  }

  private HadoopJars orComplain(Path directory) throws IOException {
    if (paths.isEmpty()) {
      throw new IOException("no jars in " + directory + "; build src-it first");
    }
    return this;
  }

  private static boolean isJar(Path path) {
    return path.toString().endsWith(".jar");
  }
}
