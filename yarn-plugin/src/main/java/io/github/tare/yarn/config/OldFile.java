package io.github.tare.yarn.config;

import io.github.tare.calc.migrate.KeyChange;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.problem.Problems;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that is to be migrated.
 *
 * @param source where it is
 * @param target where its new text belongs
 * @param text what it says
 */
record OldFile(Path source, Path target, String text) {
  private static final String YAML = "config.yaml";
  private static final String LINES = "flink-conf.yaml";

  /** Reads the file, or that of the directory that this Flink would read. */
  static ConfigResult<OldFile> find(Path place, FlinkVersion version) {
    return Files.isDirectory(place) ? inDirectory(place, version) : read(place, version);
  }

  private static ConfigResult<OldFile> inDirectory(Path directory, FlinkVersion version) {
    Path yaml = directory.resolve(YAML);
    Path lines = directory.resolve(LINES);
    boolean older = Files.exists(lines) && (!Files.exists(yaml) || !version.isAtLeast(2, 0));
    return read(older ? lines : yaml, version);
  }

  private static ConfigResult<OldFile> read(Path file, FlinkVersion version) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      boolean moves = !isYaml(file) && version.isAtLeast(2, 0);
      return new ConfigResult.Loaded<>(
          new OldFile(file, moves ? file.resolveSibling(YAML) : file, text), Problems.none());
    } catch (CharacterCodingException e) {
      return unreadable(file + " is not text in UTF-8.", "Save it as UTF-8.");
    } catch (IOException e) {
      return unreadable(
          file + " cannot be read: " + FileTrouble.inWords(e) + ".",
          "Name the file, or the directory that holds it: tare migrate conf/flink-conf.yaml");
    }
  }

  private static ConfigResult<OldFile> unreadable(String what, String hint) {
    return new ConfigResult.Rejected<>(Problems.of(FileProblem.unreadable(what, hint)));
  }

  private static boolean isYaml(Path file) {
    return file.endsWith(YAML);
  }

  Layer before() {
    return layer(source, source, text);
  }

  /** What the new text says; its lines are not yet those of the file. */
  Layer after(String newText) {
    return layer(target, Path.of("new " + target), newText);
  }

  private static Layer layer(Path file, Path shownAs, String text) {
    return isYaml(file)
        ? YamlFile.read(shownAs, text.getBytes(StandardCharsets.UTF_8))
        : LineFile.read(shownAs, text);
  }

  /** The new text. */
  String rewritten(List<KeyChange> changes) {
    if (isYaml(source)) {
      return YamlRewrite.of(text, changes);
    }
    return isYaml(target)
        ? LineRewrite.asYaml(text, changes)
        : LineRewrite.sameFormat(text, changes);
  }
}
