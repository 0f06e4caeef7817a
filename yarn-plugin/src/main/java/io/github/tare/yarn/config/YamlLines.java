package io.github.tare.yarn.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** In which line each key of a YAML document stands. Nested keys are joined by dots. */
final class YamlLines {
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<Duplicate> duplicates = new ArrayList<>();
  private final Set<Node> path = Collections.newSetFromMap(new IdentityHashMap<>());

  private YamlLines() {}

  static YamlLines of(MappingNode root) {
    YamlLines lines = new YamlLines();
    lines.mapping(root, "");
    return lines;
  }

  /** Keys that stand twice in one mapping. */
  List<Duplicate> duplicates() {
    return List.copyOf(duplicates);
  }

  /** The line of a key, counted from 1; the first line of the file where a key has none. */
  int of(String key) {
    return lines.getOrDefault(key, 1);
  }

  private void mapping(MappingNode mapping, String prefix) {
    // An alias may lead back to the mapping that holds it.
    if (!path.add(mapping)) {
      return;
    }
    Map<String, Integer> own = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        entry(prefix, key, tuple.getValueNode(), own);
      }
    }
    path.remove(mapping);
  }

  private void entry(String prefix, ScalarNode key, Node value, Map<String, Integer> own) {
    String name = prefix + key.getValue();
    int line = key.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    Integer first = own.putIfAbsent(name, line);
    if (first != null) {
      duplicates.add(new Duplicate(name, first, line));
    }
    // Of a nested and a flat spelling the later one counts, here as in Flink.
    lines.put(name, line);
    if (value instanceof MappingNode nested) {
      mapping(nested, name + ".");
    }
  }

  /** A key that stands twice in one mapping, which Flink's parser refuses. */
  record Duplicate(String key, int firstLine, int line) {}
}
