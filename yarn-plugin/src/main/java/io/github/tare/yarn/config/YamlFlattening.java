package io.github.tare.yarn.config;

import io.github.tare.calc.origin.Origin;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Makes flat options of a YAML document, as Flink's {@code GlobalConfiguration} does: nested keys
 * are joined by dots, a list becomes one line of YAML, and a number or a truth value the text that
 * YAML writes for it ({@code 0x10} becomes {@code 16}).
 */
final class YamlFlattening {
  private final Path file;
  private final Layer layer;
  private final YamlLines lines;
  private final Set<Object> path = Collections.newSetFromMap(new IdentityHashMap<>());

  YamlFlattening(Path file, Layer layer, YamlLines lines) {
    this.file = file;
    this.layer = layer;
    this.lines = lines;
  }

  void document(Object document) {
    mapping((Map<?, ?>) document, "");
  }

  private void mapping(Map<?, ?> mapping, String prefix) {
    if (!path.add(mapping)) {
      problem(prefix, "holds itself through an alias.", "Write the value out.");
      return;
    }
    mapping.forEach((key, value) -> entry(prefix, key, value));
    path.remove(mapping);
  }

  private void entry(String prefix, @Nullable Object key, @Nullable Object value) {
    String name = prefix + key;
    if (!(key instanceof String)) {
      problem(name, "is a key that is not text.", "Put it in quotes: \"" + key + "\".");
    } else if (value instanceof Map<?, ?> nested) {
      mapping(nested, name + ".");
    } else if (value == null) {
      problem(name, "has no value, and Flink refuses that.", "Remove the line or give it a value.");
    } else {
      layer.put(name, text(value), new Origin.FileLine(file.toString(), lines.of(name)));
    }
  }

  private void problem(String name, String what, String hint) {
    layer.add(FileProblem.syntax(file, lines.of(name), name + " " + what, hint));
  }

  private static String text(Object value) {
    return value instanceof String text ? text : yaml(value);
  }

  private static String yaml(Object value) {
    boolean plain = value instanceof Integer || value instanceof Long || value instanceof Boolean;
    return plain ? value.toString() : dump(value);
  }

  private static String dump(Object value) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.FLOW)
            .setSplitLines(false)
            .setSchema(new CoreSchema())
            .build();
    String text = new Dump(settings).dumpToString(value);
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }
}
