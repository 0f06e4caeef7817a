package io.github.tare.yarn.config;

import io.github.tare.calc.migrate.KeyChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Migrates {@code flink-conf.yaml}, and makes YAML of it where that is wanted. */
final class LineRewrite {
  private final Map<String, KeyChange> changes = new HashMap<>();
  private final List<String> lines;
  private final Map<String, Integer> inForce = new HashMap<>();
  private final LineEdits edits = new LineEdits();

  private LineRewrite(String text, List<KeyChange> changes) {
    changes.forEach(change -> this.changes.put(change.old().key(), change));
    this.lines = LineEdits.lines(text);
    for (int number = 1; number <= lines.size(); number++) {
      int line = number;
      setting(number).ifPresent(setting -> inForce.put(setting.key(), line));
    }
  }

  /** The same format, with the changes made. */
  static String sameFormat(String text, List<KeyChange> changes) {
    LineRewrite rewrite = new LineRewrite(text, changes);
    for (int number = 1; number <= rewrite.lines.size(); number++) {
      rewrite.change(number);
    }
    return rewrite.edits.apply(text);
  }

  /** As {@code config.yaml}, which Flink 2 reads, with the changes made. */
  static String asYaml(String text, List<KeyChange> changes) {
    LineRewrite rewrite = new LineRewrite(text, changes);
    for (int number = 1; number <= rewrite.lines.size(); number++) {
      if (!rewrite.change(number)) {
        rewrite.convert(number);
      }
    }
    return rewrite.edits.apply(text);
  }

  private Optional<DynamicProperty> setting(int number) {
    return ConfLine.of(lines.get(number - 1)).setting();
  }

  /** Whether the line holds an old setting; of two for one key the later counts. */
  private boolean change(int number) {
    Optional<KeyChange> change = setting(number).map(setting -> changes.get(setting.key()));
    change.ifPresent(
        found -> {
          edits.commentOut(number);
          if (isInForce(found.old().key(), number)) {
            edits.insertAfter(number, Rewriting.why(found));
            edits.insertAfter(number, Rewriting.settings(found));
          }
        });
    return change.isPresent();
  }

  private boolean isInForce(String key, int number) {
    return inForce.getOrDefault(key, 0) == number;
  }

  private void convert(int number) {
    ConfLine line = ConfLine.of(lines.get(number - 1));
    Optional<DynamicProperty> setting = line.setting();
    if (setting.isPresent()) {
      edits.replace(number, yaml(setting.get(), line.comment().stripTrailing()));
      if (!isInForce(setting.get().key(), number)) {
        edits.commentOut(number);
        edits.insertAfter(number, Rewriting.why("It is set again below, and the later counts."));
      }
    } else if (!line.content().isEmpty()) {
      edits.commentOut(number);
      edits.insertAfter(number, Rewriting.why("Flink skipped this line: it is not 'key: value'."));
    } else {
      edits.replace(number, line.comment().stripTrailing());
    }
  }

  private static String yaml(DynamicProperty setting, String comment) {
    String gap = comment.isEmpty() ? "" : "  ";
    return YamlValue.of(setting.key()) + ": " + YamlValue.of(setting.value()) + gap + comment;
  }
}
