package io.github.tare.yarn.preflight;

import io.github.tare.calc.option.ExternalResourceOptions;
import io.github.tare.calc.option.NearestName;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.config.ExternalResourceTypes;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.room.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * YARN counts the resource types that workers ask for, and grants as much of them. An amount that
 * is not told of a type is no limit; a node that tells none has none.
 */
final class ResourceTypeCheck implements Check {
  /** Flink takes these from the plan, and for unknown as external resources. */
  private static final Set<String> NOT_EXTERNAL = Set.of("memory-mb", "vcores");

  @Override
  public List<Problem> check(Subject subject) {
    Proposal proposal = subject.proposal();
    return proposal.worker().stream()
        .map(plan -> ExternalResourceTypes.of(proposal.options(), plan.externalResources()))
        .flatMap(types -> types.asked().stream())
        .flatMap(asked -> problem(asked, subject).stream())
        .toList();
  }

  private static Optional<Problem> problem(ExternalResourceTypes.Asked asked, Subject subject) {
    return subject
        .facts()
        .resourceTypes()
        .fold(
            types -> known(asked, external(types), subject),
            because -> Optional.of(unchecked(asked, because)));
  }

  private static Set<String> external(Set<String> types) {
    Set<String> external = new TreeSet<>(types);
    external.removeAll(NOT_EXTERNAL);
    return external;
  }

  private static Optional<Problem> known(
      ExternalResourceTypes.Asked asked, Set<String> types, Subject subject) {
    if (!types.contains(asked.type().value())) {
      return Optional.of(unknown(asked, types));
    }
    return limits(asked.type().value(), subject).stream()
        .min(Comparator.comparingLong(Most::amount))
        .filter(most -> asked.amount() > most.amount())
        .map(most -> tooLarge(asked, most, subject.proposal()));
  }

  private static Problem unchecked(ExternalResourceTypes.Asked asked, String because) {
    return UnknownFact.note(
        "Whether YARN counts the resource type '" + asked.type().value() + "'",
        because,
        List.of(ExternalResourceCheck.place(asked)));
  }

  private static Problem unknown(ExternalResourceTypes.Asked asked, Set<String> types) {
    return new Problem(
        ProblemCode.RESOURCE_TYPE_UNKNOWN,
        Severity.ERROR,
        "YARN does not count the resource type '%s': this cluster has %s."
            .formatted(
                asked.type().value(),
                types.isEmpty() ? "memory and vcores only" : String.join(", ", types)),
        List.of(ExternalResourceCheck.place(asked)),
        NearestName.of(asked.type().value(), types)
            .map(near -> "-D" + ExternalResourceTypes.typeKey(asked.name()) + "=" + near)
            .orElse("Take '" + asked.name() + "' off the list external-resources."));
  }

  private static List<Most> limits(String type, Subject subject) {
    List<Most> limits = new ArrayList<>();
    add(limits, type, "the cluster's maximum", subject.facts().scheduler().maximum().known());
    subject
        .queue()
        .ifPresent(
            queue -> add(limits, type, "the maximum of the queue " + queue.path(), maximum(queue)));
    subject.facts().nodes().known().map(nodes -> ofNodes(type, nodes)).ifPresent(limits::add);
    return limits;
  }

  private static Optional<ResourceAmounts> maximum(QueueFacts queue) {
    return queue.maximum().known();
  }

  private static void add(
      List<Most> limits, String type, String who, Optional<ResourceAmounts> amounts) {
    amounts
        .filter(it -> it.others().containsKey(type))
        .ifPresent(it -> limits.add(new Most(it.other(type), who)));
  }

  private static Most ofNodes(String type, List<NodeFacts> nodes) {
    long most = nodes.stream().mapToLong(node -> node.capacity().other(type)).max().orElse(0);
    return new Most(most, "all that any node has");
  }

  private static Problem tooLarge(ExternalResourceTypes.Asked asked, Most most, Proposal proposal) {
    String key = ExternalResourceOptions.amount(asked.name()).name();
    return new Problem(
        ProblemCode.RESOURCE_TYPE_TOO_LARGE,
        Severity.ERROR,
        "A TaskManager container needs %d of %s, but YARN grants at most %d: that is %s."
            .formatted(asked.amount(), asked.type().value(), most.amount(), most.who()),
        ExternalResourceCheck.amount(asked.name(), proposal).stream().toList(),
        most.amount() > 0
            ? "-D" + key + "=" + most.amount() + " fits."
            : "Take '" + asked.name() + "' off the list external-resources.");
  }

  /**
   * A limit.
   *
   * @param amount that nobody gets more than
   * @param who sets it
   */
  private record Most(long amount, String who) {}
}
