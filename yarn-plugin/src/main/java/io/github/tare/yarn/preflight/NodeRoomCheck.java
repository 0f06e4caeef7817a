package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.room.AmountsText;
import io.github.tare.yarn.room.Demand;
import io.github.tare.yarn.room.Ground;
import io.github.tare.yarn.room.Moment;
import io.github.tare.yarn.room.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One node has room for the master's container with all its resources, now and when nothing else
 * runs.
 */
final class NodeRoomCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    Ground ground = new Ground(subject);
    return ground
        .master()
        .filter(ground::hasNodes)
        .flatMap(master -> problem(ground, master))
        .stream()
        .toList();
  }

  private static Optional<Problem> problem(Ground ground, Demand master) {
    return ground.nodes(master).known().flatMap(nodes -> problem(ground, master, nodes));
  }

  private static Optional<Problem> problem(Ground ground, Demand master, List<NodeFacts> nodes) {
    if (nodes.isEmpty()) {
      return Optional.of(none(ground));
    }
    if (!holds(ground, master, Moment.EVER)) {
      return ground.tooLarge(master) ? Optional.empty() : Optional.of(never(ground, master));
    }
    return holds(ground, master, Moment.NOW)
        ? Optional.empty()
        : Optional.of(notNow(ground, master, nodes));
  }

  /** Where that is not known, yes. */
  private static boolean holds(Ground ground, Demand master, Moment moment) {
    return ground
        .packing(master, moment)
        .map(packing -> packing.holds(master.size()))
        .known()
        .orElse(true);
  }

  private static Problem none(Ground ground) {
    String which = ground.hasNodes() ? "No node without a label" : "No node";
    return new Problem(
        ProblemCode.NO_NODES,
        Severity.WARNING,
        which + " runs now: the application waits until one comes.",
        List.of(),
        "Ask whether NodeManagers are up: yarn node -list -all");
  }

  private static Problem never(Ground ground, Demand master) {
    return new Problem(
        ProblemCode.MASTER_FITS_NO_NODE,
        Severity.ERROR,
        "No single node has room for %s, even when nothing else runs: the memory is one node's and"
                .formatted(master.inWords(ground.measure()))
            + " the rest another's.",
        ground.sizePlaces(master),
        "Ask for less memory or fewer vcores.");
  }

  private static Problem notNow(Ground ground, Demand master, List<NodeFacts> nodes) {
    return new Problem(
        ProblemCode.NODES_FULL,
        Severity.WARNING,
        "None of %d nodes has room now for %s: %s."
            .formatted(
                nodes.size(), master.inWords(ground.measure()), nearest(ground, master, nodes)),
        ground.sizePlaces(master),
        "Wait until other applications have ended, or ask for less.");
  }

  /** Of the nodes that are large enough, the one that lacks least. */
  private static String nearest(Ground ground, Demand master, List<NodeFacts> nodes) {
    return nodes.stream()
        .filter(node -> ground.measure().fits(master.size(), node.capacity()))
        .map(node -> new Lack(node.id(), lacking(ground, master, node)))
        .min(Lack.LEAST)
        .map(lack -> lack.node() + " comes nearest and lacks " + AmountsText.of(lack.amounts()))
        .orElseThrow();
  }

  private static ResourceAmounts lacking(Ground ground, Demand master, NodeFacts node) {
    return ground
        .measure()
        .lacking(master.size(), Ground.room(node, Moment.NOW).known().orElse(node.capacity()));
  }

  /** What a node has too little of. */
  private record Lack(String node, ResourceAmounts amounts) {
    private static final Comparator<Lack> LEAST =
        Comparator.<Lack>comparingLong(lack -> lack.amounts().memoryMebibytes())
            .thenComparingInt(lack -> lack.amounts().vcores())
            .thenComparing(Lack::node);
  }
}
