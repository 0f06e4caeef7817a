package io.github.tare.yarn.room;

import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Place;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.LabelFacts;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueTree;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.ResourceCalculator;
import io.github.tare.yarn.cluster.SchedulerKind;
import io.github.tare.yarn.container.ContainerSize;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the containers of an application meet: the queues above them, and the nodes. */
public record Ground(Subject subject) {

  /** How the scheduler compares resources. */
  public Measure measure() {
    return Measure.of(facts().scheduler());
  }

  /** Where that is not known, no. */
  public boolean isFair() {
    return facts().scheduler().kind().known().filter(SchedulerKind.FAIR::equals).isPresent();
  }

  /** The queue and those above it, itself first; empty where it is not known. */
  public List<QueueFacts> queues() {
    return facts()
        .queues()
        .known()
        .flatMap(tree -> subject.queueName().in(tree).map(leaf -> line(tree, leaf)))
        .orElse(List.of());
  }

  /** YARN asks the queue first, and the root last. */
  private static List<QueueFacts> line(QueueTree tree, QueueFacts leaf) {
    return tree.all().stream()
        .filter(queue -> (leaf.path() + ".").startsWith(queue.path() + "."))
        .sorted((one, other) -> other.path().length() - one.path().length())
        .toList();
  }

  /** What the master asks for; empty where it has no plan. */
  public Optional<Demand> master() {
    return demand(ProcessKind.JOB_MANAGER);
  }

  /** What a worker asks for; empty where it has no plan. */
  public Optional<Demand> worker() {
    return demand(ProcessKind.TASK_EXECUTOR);
  }

  private Optional<Demand> demand(ProcessKind process) {
    return subject.containers().stream()
        .filter(container -> container.plan().process() == process)
        .map(container -> new Demand(container, size(container), label(container)))
        .findFirst();
  }

  /** As granted; as asked where that is not known, or would be refused. */
  private ResourceAmounts size(Subject.Container container) {
    ContainerSize asked = container.request().size();
    ContainerSize size =
        Grants.sizing(subject).flatMap(sizing -> sizing.granted(asked)).known().orElse(asked);
    return new ResourceAmounts(size.memoryMebibytes(), size.vcores(), size.others());
  }

  /** The FairScheduler does not look at labels. */
  private String label(Subject.Container container) {
    return isFair()
        ? ""
        : container
            .request()
            .nodeLabel()
            .or(() -> queues().stream().findFirst().flatMap(Ground::defaultLabel))
            .orElse("");
  }

  private static Optional<String> defaultLabel(QueueFacts queue) {
    return queue.defaultLabel().known().flatMap(label -> label);
  }

  /** The nodes that may run it. */
  public Fact<List<NodeFacts>> nodes(Demand demand) {
    Set<String> lenders = demand.isMaster() ? Set.of() : lenders();
    return facts()
        .nodes()
        .map(all -> all.stream().filter(node -> mayRun(node, demand, lenders)).toList());
  }

  private boolean mayRun(NodeFacts node, Demand demand, Set<String> lenders) {
    if (isFair()) {
      return true;
    }
    return demand.label().isEmpty()
        ? lenders.containsAll(node.labels())
        : node.labels().contains(demand.label());
  }

  /** Nodes with a label that is not exclusive lend what is idle, but not to a master. */
  private Set<String> lenders() {
    return facts().labels().known().orElse(Set.of()).stream()
        .filter(label -> !label.exclusive())
        .map(LabelFacts::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What each node that may run it has left then. */
  public Fact<Packing> packing(Demand demand, Moment moment) {
    return nodes(demand)
        .flatMap(
            nodes ->
                All.of(nodes.stream().map(node -> room(node, moment)).toList())
                    .map(rooms -> new Packing(measure(), rooms)));
  }

  /** What a node has left for containers then. */
  public static Fact<ResourceAmounts> room(NodeFacts node, Moment moment) {
    return moment.taken(node.used()).map(node.capacity()::without);
  }

  /** Whether a master finds room then with its queues and on its nodes, for all that is known. */
  public boolean finds(Demand master, Moment moment) {
    return ceilings(master).stream()
            .allMatch(ceiling -> Shortage.of(measure(), master, ceiling, moment).isEmpty())
        && packing(master, moment).map(it -> it.holds(master.size())).known().orElse(true);
  }

  /** How many workers the job asks for. */
  public Workers workers(Demand worker) {
    return Workers.of(subject.proposal().yarn().scale(), worker.container().plan());
  }

  /** Whether any node runs; where that is not known, yes. */
  public boolean hasNodes() {
    return facts().nodes().known().filter(List::isEmpty).isEmpty();
  }

  /** Where its label has no nodes, that is for another check to say. */
  public boolean hasNodes(Demand demand) {
    return demand.label().isEmpty() || nodes(demand).known().filter(List::isEmpty).isEmpty();
  }

  /**
   * What each queue above the container, but the root, may have of its partition; of no nodes that
   * is nothing, which says nothing of those to come.
   */
  public List<Quota> ceilings(Demand demand) {
    return queues().stream()
        .filter(queue -> hasNodes())
        .filter(queue -> queue.path().indexOf('.') > 0)
        .map(
            queue ->
                new Quota(
                    "The queue " + queue.path(),
                    queue.share(demand.label()).ceiling(),
                    queue.share(demand.label()).used()))
        .toList();
  }

  /** What this user may have of the queue; empty where there is no such limit. */
  public Optional<Quota> ofUser(Demand demand) {
    return queues().stream()
        .filter(queue -> !isFair() && hasNodes())
        .findFirst()
        .map(
            queue ->
                new Quota(
                    "This user's share of the queue " + queue.path(),
                    queue.share(demand.label()).user(),
                    queue.share(demand.label()).userUsed()));
  }

  /**
   * What this user has beyond what the scheduler lets a user have; nothing where it is not beyond,
   * or where that is not known.
   */
  public Optional<ResourceAmounts> overdrawn(Quota quota) {
    return quota
        .most()
        .known()
        .flatMap(most -> quota.used().known().filter(used -> isMore(used, most)))
        .flatMap(used -> quota.overdrawn().known())
        .map(measure()::counted);
  }

  private boolean isMore(ResourceAmounts used, ResourceAmounts most) {
    return measure().calculator() == ResourceCalculator.MEMORY
        ? used.memoryMebibytes() > most.memoryMebibytes()
        : new Dominance(cluster()).isMore(used, most);
  }

  private ResourceAmounts cluster() {
    return facts().nodes().known().orElse(List.of()).stream()
        .map(NodeFacts::capacity)
        .reduce(new ResourceAmounts(0, 0), ResourceAmounts::plus);
  }

  /** Whether YARN refuses it for its size, or for what it does not have, as other checks say. */
  public boolean tooLarge(Demand demand) {
    ContainerSize asked = demand.container().request().size();
    return asked.others().entrySet().stream()
            .anyMatch(type -> nobodyHas(type.getKey(), type.getValue()))
        || Limits.of(facts(), subject.queueName()).stream()
            .map(Limit::most)
            .anyMatch(most -> isBeyond(asked, most));
  }

  private boolean nobodyHas(String type, long amount) {
    return facts().resourceTypes().known().filter(types -> !types.contains(type)).isPresent()
        || facts()
            .nodes()
            .known()
            .filter(all -> all.stream().noneMatch(it -> it.capacity().other(type) >= amount))
            .isPresent();
  }

  /** An amount that is not told of a type is no limit. */
  private static boolean isBeyond(ContainerSize asked, ResourceAmounts most) {
    return asked.memoryMebibytes() > most.memoryMebibytes()
        || asked.vcores() > most.vcores()
        || most.others().entrySet().stream()
            .anyMatch(type -> asked.others().getOrDefault(type.getKey(), 0L) > type.getValue());
  }

  /** Where the queue was chosen. */
  public List<Place> queuePlaces() {
    return subject.queueName().places();
  }

  /** Where the size of a process was decided. */
  public List<Place> sizePlaces(Demand demand) {
    return MemoryPlaces.of(subject.proposal().options(), demand.container().plan());
  }

  private ClusterFacts facts() {
    return subject.facts();
  }
}
