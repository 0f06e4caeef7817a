package io.github.tare.yarn.cli;

import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.preflight.Clusters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizingGoldenTest {
  @TempDir Path directory;

  @Test
  void what_is_asked_granted_and_lost_is_told_for_each_kind_of_container() throws IOException {
    Transcript shell = shell(Clusters.coarse());
    shell.run("check");
    shell.run("check", "-Dparallelism.default=8", "-Dtaskmanager.numberOfTaskSlots=2");
    shell.run("check", "--json", "-Dparallelism.default=8");
    shell.matches("sizing-check");
  }

  @Test
  void a_process_that_grows_into_its_container_loses_nothing() throws IOException {
    Transcript shell = shell(Clusters.coarse());
    shell.run("check", "-Dtare.container.slack=grow");
    shell.run("check", "-Dtare.container.slack=grow", "-Dtare.container.slack-pool=network");
    shell.matches("sizing-grow");
  }

  @Test
  void a_plan_is_judged_as_it_has_grown() throws IOException {
    String[] tight = {
      "check", "-Djobmanager.memory.process.size=640m", "-Denv.java.opts.taskmanager=-Xmx600m", ""
    };
    Transcript shell = shell(Clusters.coarse());
    for (String slack : List.of("leave", "grow")) {
      tight[3] = "-Dtare.container.slack=" + slack;
      shell.run(tight);
    }
    shell.matches("sizing-judged");
  }

  @Test
  void what_is_granted_is_not_guessed() throws IOException {
    Transcript shell = shell(Clusters.reserved());
    shell.run("check");
    shell.run("check", "--json");
    shell.matches("sizing-unknown");
  }

  private Transcript shell(ClusterFacts facts) throws IOException {
    return new Transcript(directory, new FakeDoor(directory.resolve("tare.jar")).of(facts)).flink();
  }
}
