package io.github.tare.yarn.report;

import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueShare;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.SchedulerFacts;
import io.github.tare.yarn.cluster.UncertainFacts;
import io.github.tare.yarn.prepare.SavedFacts;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Facts for people: what sizes a container, the queues, the nodes, and what is not known. */
public final class FactsReport {
  private static final int SHOWN = 40;
  private static final int WIDE = 60;

  private final PrintStream out;
  private final Style style;

  /** To this stream, and so. */
  public FactsReport(PrintStream out, Style style) {
    this.out = out;
    this.style = style;
  }

  /** Writes all of them. */
  public void write(ClusterFacts facts) {
    out.println(
        "What the cluster said at "
            + SavedFacts.MINUTE.format(facts.asked())
            + ", asked as "
            + shown(facts.security().user()));
    scheduler(facts.scheduler());
    facts.queues().known().ifPresent(tree -> queues(tree.all()));
    facts.nodes().known().ifPresent(this::nodes);
    reasons("Taken for granted", UncertainFacts.assumed(facts));
    reasons("Not known", UncertainFacts.unknown(facts));
  }

  private void scheduler(SchedulerFacts scheduler) {
    heading("Scheduler");
    TextTable table = new TextTable(TextTable.Column.text(WIDE), TextTable.Column.text(WIDE));
    table.row("kind", shown(scheduler.kind()));
    table.row("rounds", shown(scheduler.calculator()));
    table.row("minimum", amounts(scheduler.minimum()));
    table.row("step", amounts(scheduler.step()));
    table.row("maximum", amounts(scheduler.maximum()));
    table.lines().forEach(out::println);
  }

  private void queues(List<QueueFacts> queues) {
    heading("Queues");
    TextTable table = table(5);
    table.row("queue", "state", "used", "guaranteed", "at most");
    List<QueueFacts> leaves = queues.stream().filter(QueueFacts::leaf).toList();
    leaves.stream().limit(SHOWN).forEach(queue -> queue(table, queue));
    finish(table, leaves.size());
  }

  private static void queue(TextTable table, QueueFacts queue) {
    QueueShare share = queue.share("");
    table.row(
        queue.path(),
        shown(queue.state()) + (queue.maySubmit().known().orElse(true) ? "" : ", not for you"),
        amounts(share.used()),
        amounts(share.guaranteed()),
        amounts(share.ceiling()));
  }

  private void nodes(List<NodeFacts> nodes) {
    heading("Nodes");
    TextTable table = table(4);
    table.row("node", "used", "of", "labels");
    nodes.stream().limit(SHOWN).forEach(node -> node(table, node));
    finish(table, nodes.size());
  }

  private static void node(TextTable table, NodeFacts node) {
    table.row(
        node.id(),
        amounts(node.used()),
        amounts(node.capacity()),
        node.labels().stream().sorted().collect(Collectors.joining(", ")));
  }

  private void reasons(String title, SortedMap<String, SortedSet<String>> reasons) {
    if (reasons.isEmpty()) {
      return;
    }
    heading(title);
    reasons.forEach(
        (because, names) -> {
          out.println("  " + because + ":");
          byOwner(names).forEach(this::reason);
        });
  }

  private void reason(String owner, List<String> names) {
    TextTable table = new TextTable(TextTable.Column.text(2 * WIDE));
    table.row("  " + (owner.isEmpty() ? "" : owner + ": ") + String.join(", ", names));
    table.lines().forEach(out::println);
  }

  /** For example {@code masters, user} by {@code queues.shares}; by nothing what has no owner. */
  private static SortedMap<String, List<String>> byOwner(SortedSet<String> names) {
    SortedMap<String, List<String>> byOwner = new TreeMap<>();
    for (String name : names) {
      int end = name.indexOf(UncertainFacts.OF);
      int dot = name.lastIndexOf('.', end < 0 ? name.length() : end);
      byOwner
          .computeIfAbsent(dot < 0 ? "" : name.substring(0, dot), any -> new ArrayList<>())
          .add(name.substring(dot + 1));
    }
    return byOwner;
  }

  private void finish(TextTable table, int all) {
    table.write(out, style);
    if (all > SHOWN) {
      out.println("  and " + (all - SHOWN) + " more, which --json has");
    }
  }

  private void heading(String title) {
    out.println();
    out.println(style.heading(title));
  }

  private static TextTable table(int columns) {
    TextTable.Column[] all = new TextTable.Column[columns];
    Arrays.fill(all, TextTable.Column.text(WIDE));
    return new TextTable(all);
  }

  private static String shown(Fact<?> fact) {
    return fact.fold(
        value ->
            value instanceof Enum<?>
                ? value.toString().toLowerCase(Locale.ROOT).replace('_', ' ')
                : value.toString(),
        because -> "?");
  }

  private static String amounts(Fact<ResourceAmounts> fact) {
    return fact.fold(FactsReport::amounts, because -> "?");
  }

  private static String amounts(ResourceAmounts amounts) {
    return MemorySizeText.rounded(amounts.memory())
        + ", "
        + amounts.vcores()
        + (amounts.vcores() == 1 ? " vcore" : " vcores")
        + amounts.others().entrySet().stream()
            .filter(other -> other.getValue() > 0 && other.getValue() < Long.MAX_VALUE)
            .map(other -> ", " + other.getValue() + " " + other.getKey())
            .collect(Collectors.joining());
  }
}
