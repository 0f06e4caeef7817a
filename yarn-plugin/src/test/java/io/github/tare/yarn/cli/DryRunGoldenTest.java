package io.github.tare.yarn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.FactsText;
import io.github.tare.yarn.cluster.SecurityFacts;
import io.github.tare.yarn.preflight.Clusters;
import io.github.tare.yarn.preflight.Crowded;
import io.github.tare.yarn.prepare.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A submission that is only looked at, on a cluster as it once was. */
class DryRunGoldenTest {
  private static final String FACTS = "--facts=/x/facts.json";

  @TempDir Path directory;
  private FakeDoor cluster;
  private Transcript shell;

  @BeforeEach
  void aJobAndAFlink() throws IOException {
    cluster = new FakeDoor(directory.resolve("tare-0.1.0.jar"));
    shell = new Transcript(directory, cluster).flink().file("tare-0.1.0.jar", "tare");
    shell.job();
  }

  @Test
  void what_starts_is_shown_as_it_would_be_launched() throws IOException {
    on(Clusters.coarse());
    shell.run("submit", "--dry-run", FACTS, "-Dtare.container.slack=grow", "-c=Job", "/x/job.jar");
    shell.matches("dry-run");
    assertThat(cluster.asked).isEmpty();
  }

  @Test
  void what_waits_is_shown_with_what_it_would_wait_for() throws IOException {
    on(Crowded.masters());
    Transcript.Result result = shell.run("submit", "--dry-run", FACTS, "-c=Job", "/x/job.jar");
    assertThat(result.exit()).isEqualTo(ExitCode.OK);
    assertThat(result.err()).contains("WARNING TARE-430");
    assertThat(result.out()).startsWith("It will wait: ").contains("Would be asked of YARN");
  }

  @Test
  void what_is_refused_is_not_shown() throws IOException {
    on(Clusters.usual());
    shell.run("submit", "--dry-run", FACTS, "-Dyarn.application.queue=etl", "/x/job.jar");
    shell.matches("dry-run-refused");
  }

  @Test
  void what_facts_do_not_know_has_something_that_stands_for_it() throws IOException {
    on(bare(Clusters.usual()));
    shell.run("submit", "--dry-run", FACTS, "--json", "-c=Job", "/x/job.jar");
    shell.matches("dry-run-unknown");
  }

  @Test
  void a_real_submission_asks_the_cluster_itself() throws IOException {
    shell.run("submit", FACTS, "/x/job.jar");
    shell.run("submit", FACTS, "--dry-run", "-c=Job", "/x/job.jar");
    shell.matches("dry-run-usage");
    assertThat(cluster.asked).isEmpty();
  }

  /** Nobody knows who asks, or where files would go. */
  private static ClusterFacts bare(ClusterFacts facts) {
    String why = "no file system answered";
    return new ClusterFacts(
        facts.asked(),
        facts.scheduler(),
        facts.nodes(),
        facts.queues(),
        facts.labels(),
        facts.resourceTypes(),
        facts.rules(),
        Fact.unknown(why),
        SecurityFacts.unknown(why));
  }

  private void on(ClusterFacts facts) throws IOException {
    shell.file("facts.json", FactsText.write(facts));
  }
}
