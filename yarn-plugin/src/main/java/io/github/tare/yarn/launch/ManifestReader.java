package io.github.tare.yarn.launch;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.config.JsonTree;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.launch.LaunchToken.Quoting;
import io.github.tare.yarn.staging.Reach;
import io.github.tare.yarn.staging.StagedFile;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a manifest and says what is wrong with it; {@link ManifestWriter} has the form. */
final class ManifestReader {
  private ManifestReader() {}

  static ManifestResult read(String json) {
    try {
      JsonTree tree = JsonTree.parse(json);
      int format = tree.at("format").number().intValue();
      return format == ManifestWriter.FORMAT
          ? new ManifestResult.Read(manifest(tree))
          : new ManifestResult.Unreadable(otherFormat(format));
    } catch (IOException | IllegalArgumentException e) {
      return new ManifestResult.Unreadable(Manifest.FILE_NAME + " is damaged: " + e.getMessage());
    }
  }

  private static String otherFormat(int format) {
    return Manifest.FILE_NAME
        + " has format "
        + format
        + ", this Tare reads format "
        + ManifestWriter.FORMAT
        + ": the tare jar in Flink's lib/ and the tare that submits must be of one version";
  }

  private static Manifest manifest(JsonTree tree) {
    return new Manifest(
        tree.at("tareVersion").text(),
        tree.at("flinkVersion").text(),
        URI.create(tree.at("stagingDirectory").text()),
        worker(tree.at("worker")),
        tree.at("firstWorkers").number().intValue(),
        options(tree.at("options")));
  }

  private static WorkerTemplate worker(JsonTree tree) {
    return new WorkerTemplate(
        WorkerSize.staged(spec(tree), container(tree), texts(tree.at("jvmArguments"))),
        tree.at("nodeLabel").optionalText(),
        tree.at("command").elements().stream().map(ManifestReader::token).toList(),
        members(tree.at("environment")),
        tree.at("files").elements().stream().map(ManifestReader::file).toList(),
        Set.copyOf(texts(tree.at("archives"))),
        new Access(
            tree.at("access").at("viewers").text(), tree.at("access").at("modifiers").text()));
  }

  private static ContainerSize container(JsonTree tree) {
    return new ContainerSize(
        tree.at("memoryMebibytes").number().longValue(),
        tree.at("vcores").number().intValue(),
        wholeNumbers(tree.at("resources")));
  }

  private static Map<String, Sourced<String>> options(JsonTree tree) {
    Map<String, Sourced<String>> options = new LinkedHashMap<>();
    tree.members()
        .forEach(
            (key, value) ->
                options.put(
                    key,
                    new Sourced<>(
                        value.at("value").text(), new Origin.Recorded(value.at("origin").text()))));
    return options;
  }

  private static List<String> texts(JsonTree tree) {
    return tree.elements().stream().map(JsonTree::text).toList();
  }

  private static WorkerSpec spec(JsonTree tree) {
    JsonTree sizes = tree.at("pools");
    Map<Pool, MemorySize> pools = new EnumMap<>(Pool.class);
    for (Pool pool : Pool.values()) {
      if (sizes.has(pool.jsonName())) {
        pools.put(pool, MemorySize.ofBytes(sizes.at(pool.jsonName()).number().longValue()));
      }
    }
    return new WorkerSpec(
        pools,
        tree.at("cpuCores").number().doubleValue(),
        tree.at("slots").number().intValue(),
        wholeNumbers(tree.at("externalResources")));
  }

  private static LaunchToken token(JsonTree tree) {
    return new LaunchToken(tree.at("text").text(), Quoting.valueOf(tree.at("quoting").text()));
  }

  private static StagedFile file(JsonTree tree) {
    return new StagedFile(
        tree.at("name").text(),
        URI.create(tree.at("uri").text()),
        tree.at("length").number().longValue(),
        tree.at("modified").number().longValue(),
        Reach.valueOf(tree.at("reach").text()));
  }

  private static Map<String, String> members(JsonTree tree) {
    Map<String, String> texts = new LinkedHashMap<>();
    tree.members().forEach((name, value) -> texts.put(name, value.text()));
    return texts;
  }

  private static SortedMap<String, Long> wholeNumbers(JsonTree tree) {
    SortedMap<String, Long> numbers = new TreeMap<>();
    tree.members().forEach((name, value) -> numbers.put(name, value.whole()));
    return numbers;
  }
}
