package io.github.tare.yarn.cluster;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The facts that nobody of the cluster told, by the reason; their names are those in JSON, for
 * example {@code queues.shares.masters}, which stands for those of all queues that applications run
 * in, or {@code queues.maySubmit (root.a, root.b)} for those of some.
 */
public final class UncertainFacts {
  /** Between a fact and the queues that it is one of. */
  public static final String OF = " (";

  private static final String LEAF = "leaf";
  private static final int NAMED = 3;

  private final String mark;
  private final SortedMap<String, SortedMap<String, SortedSet<String>>> found = new TreeMap<>();
  private final SortedSet<String> queues = new TreeSet<>();

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
    look("", JsonForm.of(ClusterFacts.class).write().apply(facts), "");
    SortedMap<String, SortedSet<String>> names = new TreeMap<>();
    found.forEach(
        (reason, named) -> {
          SortedSet<String> all = new TreeSet<>();
          named.forEach((name, of) -> all.add(name + ofSome(of)));
          names.put(reason, all);
        });
    return names;
  }

  /** Nothing where it is none of a queue, or one of all queues. */
  private String ofSome(SortedSet<String> some) {
    if (some.isEmpty() || some.equals(queues)) {
      return "";
    }
    int more = some.size() - NAMED;
    return OF
        + some.stream().limit(NAMED).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more)" : ")");
  }

  private void look(String name, Object value, String queue) {
    if (value instanceof List<?> list) {
      list.forEach(element -> lookInElement(name, element, queue));
    }
    if (value instanceof Map<?, ?> members) {
      if (members.get(mark) instanceof String reason) {
        add(reason, name, queue);
      }
      members.forEach((member, below) -> look(below(name, member.toString()), below, queue));
    }
  }

  /** Applications run in leaves: what is not known of a parent says nothing about them. */
  private void lookInElement(String name, Object element, String queue) {
    if (!(element instanceof Map<?, ?> members) || !members.containsKey(LEAF)) {
      look(name, element, queue);
    } else if (Boolean.TRUE.equals(members.get(LEAF))) {
      String path = String.valueOf(members.get("path"));
      queues.add(path);
      look(name, element, path);
    }
  }

  private void add(String reason, String name, String queue) {
    SortedSet<String> of =
        found
            .computeIfAbsent(reason, any -> new TreeMap<>())
            .computeIfAbsent(name, any -> new TreeSet<>());
    if (!queue.isEmpty()) {
      of.add(queue);
    }
  }

  /** Queues are a tree with one member, and their shares go by label. */
  private static String below(String name, String member) {
    if (member.equals("all") || member.equals(FactForm.VALUE)) {
      return name;
    }
    if (name.endsWith("shares")) {
      return name + ".";
    }
    return name.isEmpty() || name.endsWith(".") ? name + member : name + "." + member;
  }
}
