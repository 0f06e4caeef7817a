package io.github.tare.yarn.config;

import io.github.tare.calc.problem.Problem;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * {@code config.yaml}: YAML 1.2 with nested or flat keys, read by the parser and the schema that
 * Flink uses ({@code YamlParserUtils}), with the line of every key.
 */
final class YamlFile {
  private final Path file;
  private final Layer layer;

  private YamlFile(Path file) {
    this.file = file;
    this.layer = new Layer(file.toString());
  }

  static Layer read(Path file, byte[] bytes) {
    YamlFile reading = new YamlFile(file);
    try {
      reading.document(bytes);
    } catch (MarkedYamlEngineException e) {
      reading.layer.add(YamlMistake.of(e).at(file));
    } catch (YamlEngineException e) {
      reading.layer.add(
          FileProblem.unreadable(
              file + " is not text that YAML allows.",
              "Save it as UTF-8 without control characters."));
    }
    return reading.layer;
  }

  private void document(byte[] bytes) {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    Optional<Node> root = new Compose(settings).composeInputStream(new ByteArrayInputStream(bytes));
    if (root.isEmpty()) {
      return;
    }
    if (!(root.get() instanceof MappingNode mapping)) {
      layer.add(notAMapping());
      return;
    }
    YamlLines lines = YamlLines.of(mapping);
    lines.duplicates().forEach(key -> layer.add(YamlMistake.duplicate(key).at(file)));
    if (lines.duplicates().isEmpty()) {
      Object document = new StandardConstructor(settings).constructSingleDocument(root);
      new YamlFlattening(file, layer, lines).document(document);
    }
  }

  private Problem notAMapping() {
    return FileProblem.syntax(
        file,
        1,
        "The file holds no 'key: value' pairs.",
        "Write one option a line, for example: taskmanager.memory.process.size: 4g");
  }
}
