package io.github.tare.yarn.room;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.problem.Place;
import java.util.List;
import java.util.Map;

/** Where the size of a process was decided. */
public final class MemoryPlaces {
  private MemoryPlaces() {}

  /** The option that gave the total; where none did, every size that the user set. */
  public static List<Place> of(Options options, MemoryPlan plan) {
    String key = plan.totalProcess().key();
    if (!key.isEmpty()) {
      String value = options.find(key).map(Sourced::value).orElse("");
      return List.of(new Place(key, value, plan.totalProcess().origin()));
    }
    return all(options, plan.process().keyPrefix() + ".memory.");
  }

  private static List<Place> all(Options options, String prefix) {
    return options.all().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry -> new Place(entry.getKey(), entry.getValue().value(), entry.getValue().origin()))
        .toList();
  }
}
