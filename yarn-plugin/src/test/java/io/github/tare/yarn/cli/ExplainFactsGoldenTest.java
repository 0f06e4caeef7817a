package io.github.tare.yarn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.FactsText;
import io.github.tare.yarn.preflight.Clusters;
import io.github.tare.yarn.prepare.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainFactsGoldenTest {
  private static final String FACTS = "--facts=/x/facts.json";
  private static final String CONF = "--conf-dir=/x/conf";
  private static final String FLINK = "--flink-version=2.3";
  private static final String GROW = "-Dtare.container.slack=grow";

  @TempDir Path directory;
  private Transcript shell;

  @BeforeEach
  void factsOfACluster() throws IOException {
    shell =
        new Transcript(directory)
            .file(
                "conf/config.yaml",
                "jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1728m\n")
            .file("facts.json", FactsText.write(Clusters.coarse()));
  }

  @Test
  void what_is_asked_granted_and_lost_stands_below_the_plans() throws IOException {
    shell.run("explain", CONF, FLINK, FACTS, "-Dparallelism.default=8");
    shell.matches("explain-facts");
  }

  @Test
  void plans_are_shown_as_they_grow_into_their_containers() throws IOException {
    shell.run("explain", CONF, FLINK, FACTS, GROW, "--process=taskmanager");
    shell.run("explain", CONF, FLINK, FACTS, GROW, "--process=jobmanager", "--json");
    shell.matches("explain-facts-grown");
  }

  @Test
  void it_says_what_check_says() {
    for (String slack : List.of("leave", "grow")) {
      String[] more = {CONF, FLINK, FACTS, "-Dtare.container.slack=" + slack};
      String explained = shell.run(command("explain", more)).out();
      String checked = shell.run(command("check", more)).out();
      assertThat(table(checked)).hasSize(3).isEqualTo(table(explained));
    }
  }

  @Test
  void a_process_without_a_plan_takes_nothing_from_the_other() {
    Transcript.Result result =
        shell.run(
            "explain",
            CONF,
            FLINK,
            FACTS,
            "--process=taskmanager",
            "-Djobmanager.memory.process.size=1m");
    assertThat(result.exit()).isEqualTo(ExitCode.OK);
    assertThat(table(result.out())).hasSize(2);
    assertThat(result.err()).doesNotContain("JobManager");
  }

  @Test
  void facts_that_cannot_be_read_are_told_and_the_plans_are_shown_all_the_same()
      throws IOException {
    Transcript.Result result = shell.file("facts.json", "{}").run("explain", CONF, FLINK, FACTS);
    assertThat(result.exit()).isEqualTo(ExitCode.CONFIGURATION_REJECTED);
    assertThat(result.out()).contains("TaskManager: 1728.00 MiB").doesNotContain("granted");
    assertThat(result.err()).contains("ERROR TARE-480");
  }

  @Test
  void what_no_facts_are_for_is_a_wrong_use() throws IOException {
    shell.run("explain", "--jsonl", FACTS);
    shell.run("explain", "--code=204", FACTS);
    shell.run("explain", "--facts");
    shell.matches("explain-facts-usage");
  }

  private static String[] command(String name, String... more) {
    String[] all = new String[more.length + 1];
    all[0] = name;
    System.arraycopy(more, 0, all, 1, more.length);
    return all;
  }

  private static List<String> table(String said) {
    return said.lines().filter(line -> line.matches("  (container|\\w+Manager) .*")).toList();
  }
}
