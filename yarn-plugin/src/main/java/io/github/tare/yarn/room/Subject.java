package io.github.tare.yarn.room;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.Mended;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.proposal.Proposal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a check may look at.
 *
 * @param proposal what is to be submitted
 * @param containers what it asks YARN for, as far as that is known; the master's first
 * @param facts what the cluster said
 */
public record Subject(Proposal proposal, List<Container> containers, ClusterFacts facts) {
  public Subject {
    containers = List.copyOf(containers);
  }

  /** What a proposal asks of this cluster. */
  public static Subject of(Proposal proposal, ClusterFacts facts) {
    Stream<Container> master =
        plan(proposal, ProcessKind.JOB_MANAGER, proposal.master())
            .map(plan -> new Container(plan, Requests.master(proposal.yarn(), plan)))
            .stream();
    Stream<Container> worker =
        plan(proposal, ProcessKind.TASK_EXECUTOR, proposal.worker())
            .map(
                plan ->
                    new Container(plan, Requests.worker(proposal.yarn(), proposal.options(), plan)))
            .stream();
    return new Subject(proposal, Stream.concat(master, worker).toList(), facts);
  }

  /** A process whose pools do not fit asks for a container all the same, if its size is set. */
  private static Optional<MemoryPlan> plan(
      Proposal proposal, ProcessKind process, Optional<MemoryPlan> plan) {
    return plan.or(
        () ->
            new MemoryPlanner(proposal.flinkVersion(), PlanningMode.CONTAINER)
                .mended(process, proposal.options())
                .filter(Mended::hasItsOwnSize)
                .map(Mended::plan));
  }

  /** The same with the containers of these processes alone. */
  public Subject of(Collection<ProcessKind> processes) {
    return new Subject(
        proposal,
        containers.stream()
            .filter(container -> processes.contains(container.plan().process()))
            .toList(),
        facts);
  }

  /** The queue that the application will go to, as far as the client can tell. */
  public QueueName queueName() {
    return QueueName.of(proposal, facts);
  }

  /** What is known of that queue; empty where there is none, or more than one. */
  public Optional<QueueFacts> queue() {
    return facts.queues().known().flatMap(queueName()::in);
  }

  /**
   * One kind of container.
   *
   * @param plan of the process in it
   * @param request that asks for it
   */
  public record Container(MemoryPlan plan, ContainerRequest request) {}
}
