package io.github.tare.yarn.config;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.configuration2.CompositeConfiguration;

/**
 * Where a configuration comes from. {@code -D} wins over the environment, and that over the file,
 * but for variables of Hadoop's and of old Flinks, which win over all.
 *
 * @param directory the one with {@code config.yaml}; empty where there is none, and then only the
 *     other sources count
 * @param properties the {@code -D} arguments in their order
 * @param environment variables by name
 * @param version the Flink version that decides which file is read
 */
public record ConfigSources(
    Optional<Path> directory,
    List<DynamicProperty> properties,
    Map<String, String> environment,
    FlinkVersion version) {
  public ConfigSources {
    properties = List.copyOf(properties);
    environment = Map.copyOf(environment);
  }

  /** Reads every source and lays them over each other, with the origin of every value. */
  public ConfigResult<Options> load() {
    List<Layer> layers = new ArrayList<>();
    layers.add(EnvironmentOptions.heap(environment, version));
    layers.add(EnvironmentOptions.hadoop(environment));
    layers.add(DynamicProperty.layer(properties));
    layers.add(EnvironmentOptions.properties(environment));
    directory.ifPresent(path -> layers.add(FlinkConfFile.read(path, version)));
    return ConfigResult.of(Options.of(byPrecedence(layers)), problems(layers));
  }

  private static List<OptionLayer> byPrecedence(List<Layer> layers) {
    CompositeConfiguration composite = new CompositeConfiguration();
    layers.forEach(composite::addConfiguration);
    return IntStream.range(0, composite.getNumberOfConfigurations())
        .mapToObj(composite::getConfiguration)
        // The composite adds an empty one of its own.
        .filter(Layer.class::isInstance)
        .map(layer -> ((Layer) layer).toOptionLayer())
        .toList();
  }

  private static Problems problems(List<Layer> layers) {
    List<Problem> all = new ArrayList<>();
    layers.forEach(layer -> all.addAll(layer.problems().all()));
    return new Problems(all);
  }
}
