package io.github.tare.yarn.launch;

import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.launch.LaunchToken.Quoting;
import io.github.tare.yarn.staging.StagedFile;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** Reads a manifest and says what is wrong with it; {@link ManifestWriter} has the form. */
final class ManifestReader {
  private ManifestReader() {}

  static ManifestResult read(String json) {
    try {
      JsonTree tree = JsonTree.parse(json);
      int format = tree.number("format").intValue();
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
        tree.string("tareVersion"),
        tree.string("flinkVersion"),
        URI.create(tree.string("stagingDirectory")),
        worker(tree.object("worker")));
  }

  private static WorkerTemplate worker(JsonTree tree) {
    return new WorkerTemplate(
        spec(tree),
        new ContainerSize(
            tree.number("memoryMebibytes").longValue(),
            tree.number("vcores").intValue(),
            tree.object("resources").wholeNumbers()),
        tree.optionalString("nodeLabel"),
        tree.objects("command").stream().map(ManifestReader::token).toList(),
        tree.object("environment").strings(),
        tree.objects("files").stream().map(ManifestReader::file).toList());
  }

  private static WorkerSpec spec(JsonTree tree) {
    JsonTree sizes = tree.object("pools");
    Map<Pool, MemorySize> pools = new EnumMap<>(Pool.class);
    for (Pool pool : Pool.values()) {
      if (sizes.values().containsKey(pool.jsonName())) {
        pools.put(pool, MemorySize.ofBytes(sizes.number(pool.jsonName()).longValue()));
      }
    }
    return new WorkerSpec(
        pools, tree.number("cpuCores").doubleValue(), tree.number("slots").intValue());
  }

  private static LaunchToken token(JsonTree tree) {
    return new LaunchToken(tree.string("text"), Quoting.valueOf(tree.string("quoting")));
  }

  private static StagedFile file(JsonTree tree) {
    return new StagedFile(
        tree.string("name"),
        URI.create(tree.string("uri")),
        tree.number("length").longValue(),
        tree.number("modified").longValue());
  }
}
