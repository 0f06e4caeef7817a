package io.github.tare.yarn.cli;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.yarn.config.DynamicProperty;
import io.github.tare.yarn.prepare.ConfigurationChoice;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** The options that say where the configuration comes from; the same for every command. */
final class ConfigurationArguments {
  private final OptionSpec confDir =
      OptionSpec.builder("--conf-dir")
          .type(Path.class)
          .paramLabel("DIR")
          .description(
              "The directory of config.yaml (default: $FLINK_CONF_DIR, else $FLINK_HOME/conf).")
          .build();

  private final OptionSpec properties =
      OptionSpec.builder("-D")
          .type(List.class)
          .auxiliaryTypes(DynamicProperty.class)
          .converters(new DynamicPropertyConverter())
          .paramLabel("key=value")
          .description("Sets an option of Flink, and wins over the file. Repeatable.")
          .build();

  private final OptionSpec flinkVersion =
      OptionSpec.builder("--flink-version")
          .type(FlinkVersion.class)
          .converters(new FlinkVersionConverter())
          .paramLabel("X.Y")
          .description("The Flink to plan for (default: the one in $FLINK_HOME/lib, else 2.3).")
          .build();

  /** Adds them to a command. */
  void addTo(CommandSpec command) {
    command.addOption(confDir).addOption(properties).addOption(flinkVersion);
  }

  /** As plain values. */
  ConfigurationChoice choice() {
    return new ConfigurationChoice(
        Arguments.value(confDir),
        Arguments.<List<DynamicProperty>>value(properties).orElse(List.of()),
        Arguments.value(flinkVersion));
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
