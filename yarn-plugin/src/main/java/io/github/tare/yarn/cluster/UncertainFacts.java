package io.github.tare.yarn.cluster;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The facts that nobody of the cluster told, by the reason; their names are those in JSON, for
 * example {@code queues.shares.masters}, which stands for those of all queues.
 */
public final class UncertainFacts {
  private final String mark;
  private final SortedMap<String, SortedSet<String>> found = new TreeMap<>();

  private UncertainFacts(String mark) {
    this.mark = mark;
  }

  /** Those that are not known. */
  public static SortedMap<String, SortedSet<String>> unknown(ClusterFacts facts) {
    return new UncertainFacts(FactForm.UNKNOWN).in(facts);
  }

  /** Those that are taken to be so. */
  public static SortedMap<String, SortedSet<String>> assumed(ClusterFacts facts) {
    return new UncertainFacts(FactForm.CAUTION).in(facts);
  }

  private SortedMap<String, SortedSet<String>> in(ClusterFacts facts) {
    look("", JsonForm.of(ClusterFacts.class).write().apply(facts));
    return found;
  }

  private void look(String name, Object value) {
    if (value instanceof List<?> list) {
      list.forEach(element -> look(name, element));
    }
    if (value instanceof Map<?, ?> members) {
      if (members.get(mark) instanceof String reason) {
        found.computeIfAbsent(reason, any -> new TreeSet<>()).add(name);
      }
      members.forEach((member, below) -> look(below(name, member.toString()), below));
    }
  }

  /** Queues are a tree with one member, and their shares go by label. */
  private static String below(String name, String member) {
    if (member.equals("all") || name.endsWith("shares") || member.equals(FactForm.VALUE)) {
      return name;
    }
    return name.isEmpty() ? member : name + "." + member;
  }
}
