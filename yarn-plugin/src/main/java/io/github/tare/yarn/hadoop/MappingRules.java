package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The CapacityScheduler's placement rules. Source: Hadoop's {@code
 * CapacitySchedulerConfiguration.getMappingRules}.
 *
 * @param override whether they also move an application that names a queue
 * @param rules in the order in which they are tried
 */
record MappingRules(boolean override, List<MappingRule> rules) {
  private static final String PREFIX = "yarn.scheduler.capacity.";
  private static final String CLASSES = "yarn.scheduler.queue-placement-rules";

  MappingRules {
    rules = List.copyOf(rules);
  }

  /** Whether any of them asks which groups a user is in. */
  boolean goByGroups() {
    return rules.stream()
        .anyMatch(rule -> rule.by() == MappingRule.By.GROUP || rule.pattern().contains("_group"));
  }

  /** Reads them; unknown where they are more than settings, or are none that Tare can read. */
  static Fact<MappingRules> of(ResourceManagerSettings settings) {
    boolean override =
        settings.text(PREFIX + "queue-mappings-override.enable").filter("true"::equals).isPresent();
    return ownCode(settings)
        .<Fact<MappingRules>>map(
            code -> Fact.unknown("the ResourceManager has placement rules in code, " + code))
        .orElseGet(() -> rules(settings).map(rules -> new MappingRules(override, rules)));
  }

  private static Optional<String> ownCode(ResourceManagerSettings settings) {
    return parts(settings, CLASSES)
        .filter(name -> !name.equals("user-group") && !name.equals("app-name"))
        .findFirst();
  }

  private static Fact<List<MappingRule>> rules(ResourceManagerSettings settings) {
    return settings.text(PREFIX + "mapping-rule-format").filter("json"::equals).isPresent()
        ? json(settings)
        : all(
            Stream.concat(
                    parts(settings, PREFIX + "queue-mappings").map(MappingRule::legacy),
                    parts(settings, CLASSES + ".app-name").map(MappingRule::byApplication))
                .toList());
  }

  private static Fact<List<MappingRule>> json(ResourceManagerSettings settings) {
    Optional<String> text =
        settings.text(PREFIX + "mapping-rule-json").filter(rules -> !rules.isEmpty());
    if (text.isEmpty()) {
      return settings.text(PREFIX + "mapping-rule-json-file").filter(f -> !f.isEmpty()).isPresent()
          ? Fact.unknown("the ResourceManager keeps its placement rules in a file of their own")
          : Fact.of(List.of());
    }
    try {
      return all(
          WebJson.parse(text.get()).at("rules").elements().stream()
              .map(MappingRule::json)
              .toList());
    } catch (IOException e) {
      return Fact.unknown("the ResourceManager's placement rules are not JSON");
    }
  }

  private static Fact<List<MappingRule>> all(List<Optional<MappingRule>> rules) {
    return rules.stream().allMatch(Optional::isPresent)
        ? Fact.of(rules.stream().flatMap(Optional::stream).toList())
        : Fact.unknown(
            "the ResourceManager has a placement rule of a kind that Tare does not know");
  }

  private static Stream<String> parts(ResourceManagerSettings settings, String key) {
    return settings.text(key).stream()
        .map(text -> text.split(",", -1))
        .flatMap(Arrays::stream)
        .map(String::strip)
        .filter(part -> !part.isEmpty());
  }
}
