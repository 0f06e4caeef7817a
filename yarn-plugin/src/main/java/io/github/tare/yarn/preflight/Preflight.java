package io.github.tare.yarn.preflight;

import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.proposal.Candidate;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.UserProgram;
import io.github.tare.yarn.room.ContainerFit;
import io.github.tare.yarn.room.Grants;
import io.github.tare.yarn.room.Outlook;
import io.github.tare.yarn.room.Subject;
import io.github.tare.yarn.room.Unasked;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs every check, always, so that one answer holds all that is wrong. */
public final class Preflight {
  static final List<Check> LOCAL =
      List.of(
          new PlanCheck(),
          new JarCheck(),
          new MainClassCheck(),
          new ShippedFilesCheck(),
          new HadoopFilesCheck(),
          new LogConfigurationCheck(),
          new RestartCheck(),
          new ApplicationTypeCheck(),
          new TagsCheck(),
          new ExternalResourceCheck(),
          new SlotCapCheck());

  /**
   * In the order in which they would stop the application: staging; what the ResourceManager looks
   * at before it takes an application, in its own order (placement, size and label, priority,
   * access list; the state and the number of applications of the queue); what keeps an application
   * from being activated; what keeps its master, and then its workers, from getting their
   * containers; what ends it later, and what is only wasted.
   */
  static final List<Check> CLUSTER =
      List.of(
          new ProvidedFlinkCheck(),
          new StagingCheck(),
          new CacheCheck(),
          new StagingRoomCheck(),
          new QueuePlacementCheck(),
          new LimitsKnownCheck(),
          new MemoryCheck(),
          new VcoreCheck(),
          new NodeLabelCheck(),
          new LabelExpressionCheck(),
          new LabelAccessCheck(),
          new LabelNodesCheck(),
          new ResourceTypeCheck(),
          new ResourceCountedCheck(),
          new PriorityCheck(),
          new QueueAccessCheck(),
          new QueueCheck(),
          new ApplicationsCheck(),
          new ParallelCheck(),
          new MasterShareCheck(),
          new QueueRoomCheck(),
          new UserLimitCheck(),
          new NodeRoomCheck(),
          new WorkersCheck(),
          new RoomKnownCheck(),
          new JavaCheck(),
          new VirtualMemoryCheck(),
          new AttemptsCheck(),
          new LifetimeCheck(),
          new TokenCheck(),
          new UnusedMemoryCheck(),
          new GrowthKnownCheck());

  private static final List<Check> SIZES = List.of(new UnusedMemoryCheck(), new GrowthKnownCheck());
  private static final List<Check> LIMITS = List.of(new LimitsKnownCheck(), new MemoryCheck());

  private Preflight() {}

  /** Everything that can be known without a cluster, after what was found before. */
  public static Problems local(Proposal proposal) {
    return proposal.found().and(run(LOCAL, Subject.of(proposal, Unasked.FACTS)));
  }

  /** What is wrong with a program by itself, where there is no configuration to run it with. */
  public static Problems program(UserProgram program) {
    return new Problems(
        Stream.of(JarCheck.of(program), MainClassCheck.of(program))
            .flatMap(Optional::stream)
            .toList());
  }

  /**
   * The errors that no cluster takes back, each as {@link #against} has it too. None where plans
   * grow into what a cluster grants: they are not what is checked then.
   */
  public static Problems certain(Proposal proposal) {
    return ContainerFit.isWanted(proposal)
        ? Problems.none()
        : new Problems(
            local(proposal).all().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList());
  }

  /**
   * Everything: what was found before, the proposal by itself, and against the cluster. What is
   * checked, and cleared, fits its containers.
   */
  public static PreflightResult against(ClusterFacts facts, Proposal asPlanned) {
    Proposal proposal = ContainerFit.of(facts, asPlanned).fit(asPlanned);
    Subject subject = Subject.of(proposal, facts);
    Problems problems = local(proposal).and(run(CLUSTER, subject));
    Verdict verdict = Verdict.of(problems, Outlook.of(subject));
    return Candidate.of(proposal)
        .filter(candidate -> !problems.refuse())
        .<PreflightResult>map(
            candidate -> new Cleared(candidate, Grants.master(subject), problems, verdict))
        .orElseGet(() -> new Blocked(problems, verdict));
  }

  /** What the containers of these processes lose, and what is not known of that. */
  public static Problems sizes(
      ClusterFacts facts, Proposal proposal, Collection<ProcessKind> processes) {
    return run(SIZES, Subject.of(proposal, facts).of(processes));
  }

  /** The same, and whether the cluster grants them at all. */
  public static Problems grants(
      ClusterFacts facts, Proposal proposal, Collection<ProcessKind> processes) {
    return run(LIMITS, Subject.of(proposal, facts).of(processes))
        .and(sizes(facts, proposal, processes));
  }

  private static Problems run(List<Check> checks, Subject subject) {
    List<Problem> found = checks.stream().flatMap(check -> check.check(subject).stream()).toList();
    return new Problems(UnknownFact.grouped(found));
  }
}
