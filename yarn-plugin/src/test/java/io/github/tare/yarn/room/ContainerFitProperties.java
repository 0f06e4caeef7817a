package io.github.tare.yarn.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.config.SlackPool;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.preflight.Clusters;
import io.github.tare.yarn.preflight.Preflight;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.Proposals;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the sizes and the cluster's step: what was let grow fills its container. */
class ContainerFitProperties {
  @Property(tries = 300, seed = "49")
  void what_grew_is_asked_for_and_granted_to_the_byte(
      @ForAll @IntRange(min = 1000, max = 6000) int worker,
      @ForAll @IntRange(min = 800, max = 6000) int master,
      @ForAll @IntRange(max = 1_000_000) int odd,
      @ForAll @IntRange(min = 1, max = 2048) int step,
      @ForAll SlackPool pool) {
    ClusterFacts cluster = Clusters.withMinimum(step);
    Proposal proposal =
        Proposals.with(
            "jobmanager.memory.process.size", bytes(master, odd),
            "taskmanager.memory.process.size", bytes(worker, odd),
            "tare.container.slack", "grow",
            "tare.container.slack-pool", pool.name());

    Cleared cleared = (Cleared) Preflight.against(cluster, proposal);
    List<ContainerGrant> grants = Grants.of(cluster, proposal);

    // A larger heap may be reckoned to need more overhead; memory that is lost would be told too.
    assertThat(cleared.problems().all())
        .allMatch(problem -> problem.code() == ProblemCode.NATIVE_MEMORY_TIGHT);
    assertThat(grants)
        .allSatisfy(
            grant -> {
              assertThat(grant.granted().known()).contains(grant.asked());
              assertThat(grant.lost().known()).contains(MemorySize.ZERO);
            })
        .extracting(ContainerGrant::asked)
        .containsExactly(cleared.master().size(), cleared.worker().size());
  }

  @Property(tries = 300, seed = "49")
  void what_grew_once_does_not_grow_again(
      @ForAll @IntRange(min = 1000, max = 6000) int worker,
      @ForAll @IntRange(min = 1, max = 2048) int step) {
    ClusterFacts cluster = Clusters.withMinimum(step);
    Proposal proposal =
        Proposals.with(
            "taskmanager.memory.process.size", bytes(worker, 0), "tare.container.slack", "grow");
    Proposal once = ContainerFit.of(cluster, proposal).fit(proposal);

    MemoryPlan plan = once.worker().orElseThrow();
    assertThat(ContainerFit.of(cluster, once).fit(plan)).isSameAs(plan);
  }

  private static String bytes(int mebibytes, int odd) {
    return mebibytes * MemorySize.MEBIBYTE + odd + "b";
  }
}
