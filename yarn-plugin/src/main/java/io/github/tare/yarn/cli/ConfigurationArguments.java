package io.github.tare.yarn.cli;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.yarn.config.DynamicProperty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say where the configuration comes from; the same for every command. */
final class ConfigurationArguments {
  @Option(
      names = "--conf-dir",
      paramLabel = "DIR",
      description =
          "The directory of config.yaml (default: $FLINK_CONF_DIR, else $FLINK_HOME/conf).")
  private @Nullable Path confDir;

  @Option(
      names = "-D",
      paramLabel = "key=value",
      converter = DynamicPropertyConverter.class,
      description = "Sets an option of Flink, and wins over the file. Repeatable.")
  private List<DynamicProperty> properties = new ArrayList<>();

  @Option(
      names = "--flink-version",
      paramLabel = "X.Y",
      converter = FlinkVersionConverter.class,
      description = "The Flink to plan for (default: the one in $FLINK_HOME/lib, else 2.3).")
  private @Nullable FlinkVersion flinkVersion;

  /** As plain values. */
  ConfigurationChoice choice() {
    return new ConfigurationChoice(
        Optional.ofNullable(confDir), List.copyOf(properties), Optional.ofNullable(flinkVersion));
  }

  /** Reads {@code -Dkey=value}. */
  static final class DynamicPropertyConverter implements ITypeConverter<DynamicProperty> {
    @Override
    public DynamicProperty convert(String text) {
      return DynamicProperty.parse(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + text
                          + "' is not key=value; write for example"
                          + " -Dtaskmanager.memory.process.size=4g"));
    }
  }

  /** Reads {@code --flink-version}. */
  static final class FlinkVersionConverter implements ITypeConverter<FlinkVersion> {
    @Override
    public FlinkVersion convert(String text) {
      return FlinkVersion.parse(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + text + "' is not a version of Flink; write for example 2.3"));
    }
  }
}
