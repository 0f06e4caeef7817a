package io.github.tare.yarn.staging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.preflight.Clusters;
import io.github.tare.yarn.preflight.Preflight;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.Proposals;
import io.github.tare.yarn.proposal.UserProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.SecurityOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagedConfigurationTest {
  private static final String ID = "application_1700000000000_0001";

  @TempDir private Path directory;

  @Test
  void the_plan_stands_in_place_of_what_it_was_made_from() {
    Golden.check(
        StagedConfigurationTest.class,
        "config.yaml.txt",
        staged(
                Proposals.with(
                    "taskmanager.memory.managed.fraction", "0.3",
                    "taskmanager.host", "localhost",
                    "taskmanager.bind-host", "localhost",
                    "rest.bind-address", "0.0.0.0",
                    "execution.checkpointing.interval", "10 s",
                    "taskmanager.cpu.cores", "1.5"))
            .text());
  }

  @Test
  void flinks_processes_log_in_with_the_keytab_where_they_find_it() throws IOException {
    Path keytab = Files.writeString(directory.resolve("jane.keytab"), "keys");
    Configuration flinks =
        read(
            staged(
                Proposals.with(
                    "security.keytab",
                    keytab.toString(),
                    "security.kerberos.login.principal",
                    "jane@EXAMPLE.ORG")));

    assertThat(flinks.get(SecurityOptions.KERBEROS_LOGIN_KEYTAB)).isEqualTo("krb5.keytab");
    assertThat(flinks.get(SecurityOptions.KERBEROS_LOGIN_PRINCIPAL)).isEqualTo("jane@EXAMPLE.ORG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"heap", "managed", "overhead"})
  void flink_derives_processes_as_large_as_the_containers_they_grew_into(String pool)
      throws IOException {
    Proposal growing =
        Proposals.with("tare.container.slack", "grow", "tare.container.slack-pool", pool);
    Configuration flinks = read(StagedConfiguration.of(cleared(Clusters.coarse(), growing), ID));
    MemorySize container = MemorySize.ofMebiBytes(2048);

    assertThat(TaskExecutorProcessUtils.processSpecFromConfig(flinks).getTotalProcessMemorySize())
        .isEqualTo(container);
    assertThat(
            JobManagerProcessUtils.processSpecFromConfigWithNewOptionToInterpretLegacyHeap(
                    flinks, JobManagerOptions.TOTAL_PROCESS_MEMORY)
                .getTotalProcessMemorySize())
        .isEqualTo(container);
  }

  @Test
  void flink_reads_back_what_was_written() throws IOException {
    Map<String, String> values = new TreeMap<>();
    values.put("a.text", "plain");
    values.put("a.colon", "hdfs://nn:8020/x: y");
    values.put("a.hash", "one # two");
    values.put("a.quotes", "say \"hi\" and 'ho' \\ back");
    values.put("a.lines", "first\nsecond\r\n\tthird");
    values.put("a.unicode", "grüße \u2028 \ufeff 語 \ud83d\ude00 \u0007");
    values.put("a.blank", "  around  ");
    values.put("a.number", "007");
    values.put("a.boolean", "yes");
    values.put("a.null", "~");
    assertThat(read(new StagedConfiguration(new TreeMap<>(values))).toMap())
        .containsExactlyInAnyOrderEntriesOf(values);
  }

  @Test
  void flink_reads_lists_and_maps_of_either_notation() throws IOException {
    Map<String, String> values =
        Map.of(
            "new.list", "[a b, 'c;d']",
            "old.list", "a b;'c;d'",
            "new.map", "{k: v, l: 'x:y'}",
            "old.map", "k:v,l:'x:y'");
    Configuration read = read(new StagedConfiguration(new TreeMap<>(values)));
    for (String age : List.of("new", "old")) {
      assertThat(read.get(ConfigOptions.key(age + ".list").stringType().asList().noDefaultValue()))
          .containsExactly("a b", "c;d");
      assertThat(read.get(ConfigOptions.key(age + ".map").mapType().noDefaultValue()))
          .containsOnly(Map.entry("k", "v"), Map.entry("l", "x:y"));
    }
  }

  @Test
  void arguments_of_the_program_arrive_one_by_one() throws IOException {
    List<String> arguments = List.of("--in", "a;b, 'c' \"d\"", "", "true", "#1", "[x]");
    UserProgram program =
        new UserProgram(
            Path.of("some where/job.jar"),
            Proposals.PROGRAM.contents(),
            Optional.empty(),
            arguments);
    Configuration read = read(staged(Proposals.of(program)));
    assertThat(
            read.get(
                ConfigOptions.key("$internal.application.program-args")
                    .stringType()
                    .asList()
                    .noDefaultValue()))
        .isEqualTo(arguments);
    assertThat(read.get(PipelineOptions.JARS)).containsExactly("usrlib/job.jar");
    assertThat(
            read.get(ConfigOptions.key("$internal.application.main").stringType().noDefaultValue()))
        .isEqualTo("org.example.Job");
  }

  @Test
  void a_cluster_id_and_ports_of_the_user_stay() {
    StagedConfiguration staged =
        staged(Proposals.with("high-availability.cluster-id", "mine", "rest.port", "8081"));
    assertThat(staged.values())
        .containsEntry("high-availability.cluster-id", "mine")
        .containsEntry("rest.port", "8081")
        .doesNotContainKey("rest.bind-port");
  }

  private static StagedConfiguration staged(Proposal proposal) {
    return StagedConfiguration.of(cleared(proposal), ID);
  }

  private static Cleared cleared(Proposal proposal) {
    return cleared(Clusters.usual(), proposal);
  }

  private static Cleared cleared(ClusterFacts cluster, Proposal proposal) {
    return Preflight.against(cluster, proposal)
        .fold(
            cleared -> cleared,
            blocked -> {
              throw new AssertionError(blocked.toString());
            });
  }

  private Configuration read(StagedConfiguration staged) throws IOException {
    Files.writeString(directory.resolve("config.yaml"), staged.text());
    return GlobalConfiguration.loadConfiguration(directory.toString());
  }
}
