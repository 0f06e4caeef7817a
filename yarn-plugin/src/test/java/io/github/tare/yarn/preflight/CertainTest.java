package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.Proposals;
import io.github.tare.yarn.proposal.RemoteFiles;
import io.github.tare.yarn.proposal.RemoteListing.Entry;
import io.github.tare.yarn.proposal.RemoteListing.Readers;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class CertainTest {
  private static final String[] WRONG = {
    "env.java.opts.taskmanager", "-Xmx600m",
    "yarn.ship-files", "/nowhere/a.jar;hdfs://nn/b.jar",
    "yarn.ship-archives", "/nowhere/b.rar",
    "yarn.application.queue", "nowhere",
    "taskmanager.memory.process.size", "16g"
  };

  @Test
  void it_is_the_errors_that_need_no_cluster() {
    assertThat(Preflight.certain(Proposals.with(WRONG)).all())
        .extracting(problem -> problem.code().id(), Problem::severity)
        .containsExactly(
            error("TARE-302"), error("TARE-508"), error("TARE-509"), error("TARE-508"));
  }

  @Test
  void each_is_told_with_the_cluster_too_whatever_lies_there() {
    Proposal wrong = Proposals.with(WRONG);
    Entry there = new Entry("b.jar", URI.create("hdfs://nn/b.jar"), 1, 1, Readers.USER);
    Stream.of(wrong, wrong.with(new RemoteFiles(List.of(), List.of(there), List.of())))
        .forEach(
            proposal ->
                assertThat(Preflight.against(Clusters.usual(), proposal).problems().all())
                    .containsAll(Preflight.certain(wrong).all()));
  }

  @Test
  void what_only_warns_waits_for_the_rest() {
    assertThat(Preflight.certain(Proposals.with("env.java.opts.taskmanager", "-Dh=$HOME")).all())
        .isEmpty();
  }

  @Test
  void nothing_is_certain_where_plans_grow_into_what_the_cluster_grants() {
    Proposal grows =
        Proposals.with("env.java.opts.taskmanager", "-Xmx600m", "tare.container.slack", "grow");
    assertThat(Preflight.certain(grows)).isEqualTo(Problems.none());
  }

  private static Tuple error(String code) {
    return Tuple.tuple(code, Severity.ERROR);
  }
}
