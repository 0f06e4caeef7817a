package io.github.tare.yarn.config;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.problem.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The configuration file of a directory: {@code config.yaml}, or the older {@code flink-conf.yaml},
 * which Flink 1.x prefers where it exists and Flink 2 no longer reads.
 */
final class FlinkConfFile {
  private static final String YAML = "config.yaml";
  private static final String LINES = "flink-conf.yaml";

  private final Path directory;
  private final FlinkVersion version;

  private FlinkConfFile(Path directory, FlinkVersion version) {
    this.directory = directory;
    this.version = version;
  }

  /** What the file says that this Flink version would read. */
  static Layer read(Path directory, FlinkVersion version) {
    return new FlinkConfFile(directory, version).read();
  }

  private Layer read() {
    if (!Files.isDirectory(directory)) {
      return unreadable(
          "The configuration directory " + directory + " does not exist.",
          "Name one that holds Flink's config.yaml: --conf-dir DIR, or set FLINK_CONF_DIR.");
    }
    boolean yaml = Files.exists(directory.resolve(YAML));
    boolean lines = Files.exists(directory.resolve(LINES));
    if (lines && !version.isAtLeast(2, 0)) {
      return withNote(lineFile(), yaml, YAML, LINES);
    }
    if (yaml && version.isAtLeast(1, 19)) {
      return withNote(yamlFile(), lines, LINES, YAML);
    }
    return lines ? onlyTheOldFile() : noFile();
  }

  private Layer lineFile() {
    Path file = directory.resolve(LINES);
    try {
      return LineFile.read(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return cannotRead(file, e);
    }
  }

  private Layer yamlFile() {
    Path file = directory.resolve(YAML);
    try {
      return YamlFile.read(file, Files.readAllBytes(file));
    } catch (IOException e) {
      return cannotRead(file, e);
    }
  }

  private Layer withNote(Layer layer, boolean other, String ignored, String used) {
    if (other) {
      layer.add(
          FileProblem.ignoredFile(
              Severity.WARNING,
              directory.resolve(ignored)
                  + " is not read: Flink "
                  + version
                  + " takes "
                  + used
                  + " where both exist.",
              "Keep one of the two files."));
    }
    return layer;
  }

  private Layer onlyTheOldFile() {
    return unreadable(
        "Flink "
            + version
            + " does not read "
            + directory.resolve(LINES)
            + ", and there is no "
            + YAML
            + " beside it.",
        "Let 'tare migrate --in-place "
            + directory
            + "' write one, or name the Flink that is meant: --flink-version 1.20");
  }

  private Layer noFile() {
    String wanted = version.isAtLeast(1, 19) ? YAML : LINES;
    return unreadable(
        "There is no " + wanted + " in " + directory + ".",
        "Name the directory that holds it: --conf-dir DIR, or set FLINK_CONF_DIR.");
  }

  private Layer cannotRead(Path file, IOException e) {
    return unreadable(
        file + " cannot be read: " + FileTrouble.inWords(e) + ".", "Check it: ls -l " + file);
  }

  private Layer unreadable(String what, String hint) {
    Layer layer = new Layer(directory.toString());
    layer.add(FileProblem.unreadable(what, hint));
    return layer;
  }
}
