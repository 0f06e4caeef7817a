package io.github.tare.it.oracle;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All numbers of a plan, or why there is none.
 *
 * @param fields pools, totals, JVM options and dynamic properties by name; empty for a refusal
 * @param refusal the reason; empty where there is a plan
 */
record Answer(SortedMap<String, String> fields, Optional<String> refusal) {
  static Answer accepted(Map<String, String> fields) {
    return new Answer(Collections.unmodifiableSortedMap(new TreeMap<>(fields)), Optional.empty());
  }

  static Answer refused(String reason) {
    return new Answer(Collections.emptySortedMap(), Optional.of(reason));
  }

  /** A configuration with the plan's dynamic properties in it, as a process is started with. */
  Map<String, String> laidOver(Map<String, String> config) {
    Map<String, String> all = new HashMap<>(config);
    fields.forEach(
        (name, value) -> {
          if (name.startsWith("-D")) {
            all.put(name.substring(2), value);
          }
        });
    return all;
  }

  boolean isAccepted() {
    return refusal.isEmpty();
  }

  /** Equal to the byte, or both a refusal: reasons are each side's own. */
  boolean agreesWith(Answer other) {
    return isAccepted() == other.isAccepted() && fields.equals(other.fields);
  }
}
