package io.github.tare.calc.option;

import io.github.tare.calc.unit.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Resources besides memory and CPU that a TaskExecutor asks for, GPUs for one. Source: {@code
 * ExternalResourceOptions} and {@code StructuredOptionsSplitter}.
 */
public final class ExternalResourceOptions {
  /** What the list says when it is to be empty. */
  public static final String NONE = "none";

  /** The names, for example {@code gpu;fpga}. */
  public static final OptionKey<List<String>> NAMES =
      new OptionKey<>(
          "external-resources", List.of(), ExternalResourceOptions::names, Optional.empty());

  private static final String HOW_TO = "Write names between semicolons, for example gpu;fpga.";

  private ExternalResourceOptions() {}

  /** How many of one resource a TaskExecutor gets. */
  public static OptionKey<Long> amount(String name) {
    return OptionKey.longInteger("external-resource." + name + ".amount");
  }

  private static Parsed<List<String>> names(String text) {
    if (text.equals(NONE)) {
      return Parsed.value(List.of());
    }
    String trimmed = text.trim();
    return trimmed.startsWith("[") && trimmed.endsWith("]")
        ? Parsed.value(flowSequence(trimmed.substring(1, trimmed.length() - 1)))
        : QuotedList.parse(text, ';', HOW_TO);
  }

  /** YAML's {@code [gpu, fpga]}. */
  private static List<String> flowSequence(String inner) {
    List<String> names = new ArrayList<>();
    for (String item : inner.split(",", -1)) {
      String name = item.strip().replaceAll("^(['\"])(.*)\\1$", "$2");
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }
}
