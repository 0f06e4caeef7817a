package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.Golden;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.Proposals;
import io.github.tare.yarn.proposal.RemoteFiles;
import io.github.tare.yarn.proposal.RemoteListing.Entry;
import io.github.tare.yarn.proposal.RemoteListing.Readers;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProvidedFlinkCheckTest {
  @Test
  void the_flink_that_was_planned_for_is_in_order_and_so_is_none() {
    assertThat(found("lib/flink-dist-2.3.0.jar", "plugins/metrics/jmx.jar")).isEmpty();
    assertThat(said(Proposals.with())).isEmpty();
  }

  @Test
  void another_flink_is_told() {
    Golden.check(getClass(), "provided-other-flink.txt", found("lib/flink-dist-1.20.3.jar"));
  }

  @Test
  void files_that_are_no_flink_are_told() {
    Golden.check(getClass(), "provided-no-flink.txt", found("lib/guava.jar"));
  }

  @Test
  void an_empty_directory_is_told() {
    assertThat(found()).contains("TARE-626").contains("has no Flink");
  }

  @Test
  void where_the_files_cannot_be_listed_that_alone_is_told() {
    Problem unlisted =
        new Problem(
            ProblemCode.PROVIDED_FILES_UNUSABLE, Severity.ERROR, "It is closed.", List.of(), "");
    assertThat(
            said(
                Proposals.with("yarn.provided.lib.dirs", "hdfs:///flink/lib")
                    .with(new RemoteFiles(List.of(), List.of(), List.of(unlisted)))))
        .isEmpty();
  }

  private static String found(String... names) {
    List<Entry> files =
        Stream.of(names)
            .map(name -> new Entry(name, URI.create("hdfs://nn/" + name), 1, 1, Readers.USER))
            .toList();
    return said(
        Proposals.with("yarn.provided.lib.dirs", "hdfs:///flink/lib")
            .with(new RemoteFiles(files, List.of(), List.of())));
  }

  private static String said(Proposal proposal) {
    return Found.by(new ProvidedFlinkCheck(), Clusters.usual(), proposal);
  }
}
