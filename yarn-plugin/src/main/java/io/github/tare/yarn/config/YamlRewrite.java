package io.github.tare.yarn.config;

import io.github.tare.calc.migrate.KeyChange;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Migrates {@code config.yaml} line by line. New settings are written flat, before the block that
 * the old one stands in; a block that is left empty goes too, for Flink refuses it.
 *
 * <p>Not every YAML can be changed this way, say {@code {a: 1}}: who asks must read the result
 * back.
 */
final class YamlRewrite {
  private final Map<String, KeyChange> changes = new HashMap<>();
  private final Map<String, Position> positions = new HashMap<>();
  private final LineEdits edits = new LineEdits();
  private final Set<Node> path = Collections.newSetFromMap(new IdentityHashMap<>());

  private YamlRewrite(List<KeyChange> changes) {
    changes.forEach(change -> this.changes.put(change.old().key(), change));
  }

  /** Where a key stands, and where the block at the left margin begins that holds it. */
  private record Position(int line, int block) {}

  static String of(String text, List<KeyChange> changes) {
    YamlRewrite rewrite = new YamlRewrite(changes);
    new Compose(LoadSettings.builder().build())
        .composeInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .ifPresent(
            root -> {
              if (root instanceof MappingNode mapping) {
                rewrite.mapping(mapping, "", 0);
              }
            });
    rewrite.positions.forEach(rewrite::write);
    return rewrite.edits.apply(text);
  }

  /** Takes old keys out; whether that leaves nothing. */
  private boolean mapping(MappingNode mapping, String prefix, int block) {
    if (!path.add(mapping)) {
      return false;
    }
    boolean empty = !mapping.getValue().isEmpty();
    for (NodeTuple tuple : mapping.getValue()) {
      empty &= tuple.getKeyNode() instanceof ScalarNode key && entry(key, tuple, prefix, block);
    }
    path.remove(mapping);
    return empty;
  }

  private boolean entry(ScalarNode key, NodeTuple tuple, String prefix, int block) {
    String name = prefix + key.getValue();
    int line = key.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    int start = prefix.isEmpty() ? line : block;
    boolean gone =
        tuple.getValueNode() instanceof MappingNode nested
            ? mapping(nested, name + ".", start)
            : changes.containsKey(name);
    if (gone) {
      edits.commentOut(line);
    }
    if (changes.containsKey(name)) {
      positions.put(name, new Position(line, start));
    }
    return gone;
  }

  private void write(String key, Position position) {
    KeyChange change = changes.get(key);
    if (change == null) {
      return;
    }
    edits.insertAfter(position.line, Rewriting.why(change));
    if (position.line == position.block) {
      edits.insertAfter(position.line, Rewriting.settings(change));
    } else {
      edits.insertBefore(position.block, Rewriting.settings(change));
    }
  }
}
