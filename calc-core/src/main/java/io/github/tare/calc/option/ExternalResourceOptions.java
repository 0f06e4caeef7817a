package io.github.tare.calc.option;

import io.github.tare.calc.unit.Parsed;
import java.util.List;
import java.util.Optional;

/**
 * Resources besides memory and CPU that a TaskExecutor asks for, GPUs for one. Source: {@code
 * ExternalResourceOptions}, {@code ConfigurationUtils.convertToList} and {@code
 * StructuredOptionsSplitter}.
 */
public final class ExternalResourceOptions {
  /** The key of the names. */
  public static final String NAMES = "external-resources";

  /** What the list says when it is to be empty. */
  public static final String NONE = "none";

  private static final String HOW_TO = "Write names between semicolons, for example gpu;fpga.";
  private static final OptionKey<List<String>> OLDER_LIST = names(ExternalResourceOptions::older);
  private static final OptionKey<List<String>> YAML_LIST = names(ExternalResourceOptions::yaml);

  private ExternalResourceOptions() {}

  /** The names, for example {@code gpu;fpga}; from Flink 1.19 on also {@code [gpu, fpga]}. */
  public static OptionKey<List<String>> names(FlinkVersion version) {
    return version.isAtLeast(1, 19) ? YAML_LIST : OLDER_LIST;
  }

  /** How many of one resource a TaskExecutor gets. */
  public static OptionKey<Long> amount(String name) {
    return OptionKey.longInteger("external-resource." + name + ".amount");
  }

  private static OptionKey<List<String>> names(ValueGrammar<List<String>> grammar) {
    return new OptionKey<>(NAMES, List.of(), grammar, Optional.empty());
  }

  private static Parsed<List<String>> yaml(String text) {
    return YamlList.parse(text).map(Parsed::value).orElseGet(() -> older(text));
  }

  private static Parsed<List<String>> older(String text) {
    return text.equals(NONE) ? Parsed.value(List.of()) : QuotedList.parse(text, ';', HOW_TO);
  }
}
