package io.github.tare.yarn.config;

import io.github.tare.calc.problem.Problem;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * A mistake in a YAML file in plain words. The parser's own message is not passed on: it quotes the
 * line, which may hold a secret.
 */
record YamlMistake(int line, String what, String hint) {
  private static final String QUOTE_IT =
      "Put the value in double quotes if it holds any of : # @ ` % & * ! { } [ ].";

  static YamlMistake of(MarkedYamlEngineException e) {
    String problem = String.valueOf(e.getProblem());
    int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
    if (problem.contains("TAB")) {
      return new YamlMistake(
          line,
          "There is a tab, and YAML takes none here.",
          "Replace the tab in this line with spaces.");
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return new YamlMistake(
          line,
          "There is a second ':', or an indentation that does not fit.",
          "Give keys of one level the same indentation. " + QUOTE_IT);
    }
    return new YamlMistake(line, "This is not YAML: " + problem.strip() + ".", QUOTE_IT);
  }

  static YamlMistake duplicate(YamlLines.Duplicate key) {
    return new YamlMistake(
        key.line(),
        key.key() + " was already set in line " + key.firstLine() + ", and Flink refuses the file.",
        "Remove one of the two lines.");
  }

  Problem at(Path file) {
    return FileProblem.syntax(file, line, what, hint);
  }
}
