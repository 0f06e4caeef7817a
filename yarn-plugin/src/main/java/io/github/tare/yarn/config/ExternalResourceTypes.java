package io.github.tare.yarn.config;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Sourced;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Flink's external resources as resource types of YARN: {@code external-resource.<name>.amount} of
 * the type {@code external-resource.<name>.yarn.config-key}. Source: {@code ExternalResourceUtils}.
 *
 * @param asked what each TaskExecutor's container asks for
 * @param untyped names of resources without a type: Flink does not ask YARN for them
 * @param overwritten those whose type another one asks for as well: Flink asks for the other's
 *     amount alone
 */
public record ExternalResourceTypes(
    List<Asked> asked, List<String> untyped, List<Asked> overwritten) {
  public ExternalResourceTypes {
    asked = asked.stream().sorted(Comparator.comparing(Asked::name)).toList();
    untyped = untyped.stream().sorted().toList();
    overwritten = overwritten.stream().sorted(Comparator.comparing(Asked::name)).toList();
  }

  /**
   * What a resource becomes on YARN.
   *
   * @param name for example {@code gpu}
   * @param type for example {@code yarn.io/gpu}
   * @param amount 1 or more
   */
  public record Asked(String name, Sourced<String> type, long amount) {}

  /**
   * Reads the types.
   *
   * @param amounts of the resources by name, as planned
   */
  public static ExternalResourceTypes of(Options options, Map<String, Long> amounts) {
    Map<String, Asked> byType = new LinkedHashMap<>();
    List<String> untyped = new ArrayList<>();
    List<Asked> overwritten = new ArrayList<>();
    // Of two with one type the later wins, and Flink goes through a HashSet of the names.
    for (String name : new HashSet<>(amounts.keySet())) {
      Optional<Sourced<String>> type =
          options.find(typeKey(name)).filter(it -> !it.value().isBlank());
      if (type.isEmpty()) {
        untyped.add(name);
      } else {
        Asked asked = new Asked(name, type.get(), amounts.getOrDefault(name, 0L));
        Optional.ofNullable(byType.put(asked.type().value(), asked)).ifPresent(overwritten::add);
      }
    }
    return new ExternalResourceTypes(List.copyOf(byType.values()), untyped, overwritten);
  }

  /** The key of a resource's type, for example {@code external-resource.gpu.yarn.config-key}. */
  public static String typeKey(String name) {
    return "external-resource." + name + ".yarn.config-key";
  }

  /** Whether a key names the type of some resource. */
  public static boolean isTypeKey(String key) {
    return key.startsWith("external-resource.") && key.endsWith(".yarn.config-key");
  }

  /** By type, for example 2 of {@code yarn.io/gpu}. */
  public SortedMap<String, Long> amounts() {
    SortedMap<String, Long> amounts = new TreeMap<>();
    asked.forEach(one -> amounts.put(one.type().value(), one.amount()));
    return amounts;
  }
}
