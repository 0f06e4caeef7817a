package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.problem.ProblemText;
import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.QueueTree;
import io.github.tare.yarn.cluster.SchedulerKind;
import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.proposal.JarContents;
import io.github.tare.yarn.proposal.LogConfiguration;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.Proposals;
import io.github.tare.yarn.proposal.UserProgram;
import io.github.tare.yarn.room.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PreflightTest {
  private static final String QUEUE = "yarn.application.queue";

  @Test
  void a_valid_proposal_is_cleared_without_a_word() {
    PreflightResult result = Preflight.against(Clusters.usual(), Proposals.with());
    assertThat(result).isInstanceOf(Cleared.class);
    assertThat(result.problems().all()).isEmpty();
  }

  @Test
  void what_is_cleared_asks_for_the_planned_containers() {
    Cleared cleared = cleared(Proposals.with("yarn.taskmanager.node-label", "gpu"));
    assertThat(cleared.master())
        .isEqualTo(new ContainerRequest(new ContainerSize(1600, 1), 0, Optional.empty()));
    assertThat(cleared.worker())
        .isEqualTo(new ContainerRequest(new ContainerSize(1728, 1), 1, Optional.of("gpu")));
  }

  @Test
  void external_resources_are_asked_for_with_the_workers_alone() {
    Proposal proposal =
        Proposals.with(
            "external-resources", "gpu",
            "external-resource.gpu.amount", "2",
            "external-resource.gpu.yarn.config-key", "yarn.io/gpu");
    List<ContainerSize> asked =
        Subject.of(proposal, Clusters.usual()).containers().stream()
            .map(container -> container.request().size())
            .toList();
    assertThat(asked)
        .containsExactly(
            new ContainerSize(1600, 1),
            new ContainerSize(1728, 1, new TreeMap<>(Map.of("yarn.io/gpu", 2L))));
  }

  @Test
  void a_byte_above_a_mebibyte_takes_one_more() {
    Cleared cleared = cleared(Proposals.with("taskmanager.memory.process.size", "1811939329b"));
    assertThat(cleared.worker().size().memoryMebibytes()).isEqualTo(1729);
  }

  @Test
  void containers_larger_than_the_clusters_maximum_are_both_named() {
    golden(
        "too-large.txt",
        Clusters.usual(),
        Proposals.with(
            "jobmanager.memory.process.size", "9g",
            "taskmanager.memory.process.size", "16g",
            "yarn.appmaster.vcores", "5",
            "taskmanager.numberOfTaskSlots", "6"));
  }

  @Test
  void a_container_as_large_as_the_maximum_is_cleared() {
    cleared(Proposals.with("taskmanager.memory.process.size", "8g", "yarn.appmaster.vcores", "4"));
  }

  @Test
  void a_container_larger_than_the_queues_maximum_is_refused() {
    golden(
        "too-large-for-queue.txt",
        Clusters.usual(),
        Proposals.with(
            QUEUE,
            "small",
            "taskmanager.memory.process.size",
            "",
            "taskmanager.memory.flink.size",
            "3g"));
  }

  @Test
  void a_container_larger_than_every_node_is_refused() {
    golden(
        "too-large-for-nodes.txt",
        Clusters.withNodes(
            Clusters.node("node-1:8041", 1024, 2), Clusters.node("node-2:8041", 512, 8)),
        Proposals.with("taskmanager.cpu.cores", "9"));
  }

  @Test
  void sizes_that_add_up_to_too_much_are_all_named() {
    golden(
        "too-large-by-parts.txt",
        Clusters.usual(),
        Proposals.with(
            "taskmanager.memory.process.size", "",
            "taskmanager.memory.task.heap.size", "6g",
            "taskmanager.memory.managed.size", "6g"));
  }

  @Test
  void what_a_conflict_of_memory_would_hide_is_named_beside_it() {
    golden(
        "too-large-without-plan.txt",
        Clusters.usual(),
        Proposals.with(
            "taskmanager.memory.process.size", "16g",
            "taskmanager.memory.managed.size", "20g",
            "taskmanager.cpu.cores", "16",
            "env.java.opts.taskmanager", "-Xmx9g"));
  }

  @Test
  void a_maximum_that_is_not_known_is_a_note_and_the_nodes_still_count() {
    golden(
        "maximum-unknown.txt",
        Clusters.withMaximum(Fact.unknown("the web service answered with status 404")),
        Proposals.with("taskmanager.memory.process.size", "64g"));
  }

  @Test
  void an_unknown_queue_is_refused_with_the_nearest_name() {
    golden("queue-unknown.txt", Clusters.usual(), Proposals.with(QUEUE, "nigthly"));
  }

  @Test
  void an_unknown_queue_that_resembles_none_gets_the_list() {
    golden("queue-strange.txt", Clusters.usual(), Proposals.with(QUEUE, "marketing"));
  }

  @Test
  void a_queue_that_its_parent_would_create_is_a_warning() {
    golden("queue-to-create.txt", Clusters.usual(), Proposals.with(QUEUE, "root.adhoc.jane"));
  }

  @Test
  void an_unknown_queue_of_the_fair_scheduler_is_a_warning() {
    golden(
        "queue-unknown-fair.txt",
        Clusters.with(SchedulerKind.FAIR, Fact.of(Clusters.queues())),
        Proposals.with(QUEUE, "marketing"));
  }

  @Test
  void nobody_has_to_name_a_queue_for_the_fair_scheduler() {
    PreflightResult result =
        Preflight.against(
            Clusters.with(SchedulerKind.FAIR, Fact.of(new QueueTree(List.of()))), Proposals.with());
    assertThat(result.problems().all()).isEmpty();
  }

  @Test
  void a_cluster_without_the_default_queue_is_a_warning() {
    golden(
        "queue-default-missing.txt",
        Clusters.with(SchedulerKind.CAPACITY, Fact.of(new QueueTree(List.of()))),
        Proposals.with());
  }

  @Test
  void a_parent_queue_is_refused() {
    golden("queue-parent.txt", Clusters.usual(), Proposals.with(QUEUE, "root.etl"));
  }

  @Test
  void a_stopped_queue_is_refused() {
    golden("queue-stopped.txt", Clusters.usual(), Proposals.with(QUEUE, "closed"));
  }

  @Test
  void a_draining_queue_is_refused() {
    golden("queue-draining.txt", Clusters.usual(), Proposals.with(QUEUE, "root.leaving"));
  }

  @Test
  void a_short_name_of_two_queues_is_refused() {
    golden("queue-ambiguous.txt", Clusters.usual(), Proposals.with(QUEUE, "twin"));
  }

  @Test
  void queues_that_are_not_known_are_a_note() {
    golden(
        "queues-not-known.txt",
        Clusters.with(SchedulerKind.CAPACITY, Fact.unknown("YARN did not say: no answer")),
        Proposals.with(QUEUE, "etl"));
  }

  @Test
  void a_queue_may_be_named_by_its_path_with_or_without_root() {
    cleared(Proposals.with(QUEUE, "root.etl.nightly"));
    cleared(Proposals.with(QUEUE, "etl.nightly"));
    cleared(Proposals.with(QUEUE, "nightly"));
  }

  @Test
  void unknown_node_labels_are_refused() {
    golden(
        "labels-unknown.txt",
        Clusters.usual(),
        Proposals.with(
            "yarn.application.node-label", "gpus", "yarn.taskmanager.node-label", "nvme"));
  }

  @Test
  void a_staging_directory_that_may_not_be_written_is_refused() {
    golden(
        "staging-refused.txt",
        Clusters.withStaging(
            Clusters.staging(
                "hdfs://nn:8020/data/.tare",
                Optional.of("Permission denied: user=jane, access=WRITE"))),
        Proposals.with("yarn.staging-directory", "/data"));
  }

  @Test
  void staging_on_the_local_disk_is_a_warning() {
    golden(
        "staging-local.txt",
        Clusters.withStaging(Clusters.staging("file:///home/jane/.tare", Optional.empty())),
        Proposals.with());
  }

  @Test
  void a_jar_that_is_not_there_is_refused() {
    golden(
        "jar-missing.txt",
        Clusters.usual(),
        Proposals.of(UserProgram.read(Path.of("no/such.jar"), Optional.empty(), List.of())));
  }

  @Test
  void a_jar_that_is_no_zip_is_refused() {
    golden(
        "jar-damaged.txt",
        Clusters.usual(),
        Proposals.of(
            program(
                new JarContents.NoJar(JarContents.Kind.DAMAGED, "is not a jar: no zip file"),
                Optional.empty())));
  }

  @Test
  void a_jar_that_does_not_say_what_to_run_is_refused() {
    golden(
        "class-unknown.txt",
        Clusters.usual(),
        Proposals.of(program(jar(Optional.empty()), Optional.empty())));
  }

  @Test
  void a_named_class_that_the_jar_does_not_have_is_refused() {
    golden(
        "class-missing.txt",
        Clusters.usual(),
        Proposals.of(program(jar(Optional.empty()), Optional.of("org.exampel.Job"))));
  }

  @Test
  void a_manifests_class_that_the_jar_does_not_have_is_refused() {
    golden(
        "class-of-manifest-missing.txt",
        Clusters.usual(),
        Proposals.of(program(jar(Optional.of("org.example.Gone")), Optional.empty())));
  }

  @Test
  void a_missing_log_configuration_is_a_note() {
    Proposal proposal = Proposals.with();
    golden(
        "log-missing.txt",
        Clusters.usual(),
        new Proposal(
            proposal.options(),
            proposal.flinkVersion(),
            proposal.master(),
            proposal.worker(),
            proposal.yarn(),
            proposal.flinkHome(),
            new LogConfiguration(Optional.of(Path.of("conf")), List.of()),
            proposal.remote(),
            proposal.program(),
            proposal.found()));
  }

  @Test
  void everything_that_is_wrong_is_said_in_one_answer() {
    Proposal proposal =
        Proposals.of(
            UserProgram.read(Path.of("no/such.jar"), Optional.empty(), List.of()),
            QUEUE,
            "closed",
            "taskmanager.memory.process.size",
            "16g");
    golden("everything.txt", Clusters.usual(), proposal);
  }

  @Test
  void only_a_refusal_about_the_cluster_alone_is_the_clusters() {
    assertThat(blocked(Proposals.with(QUEUE, "closed")).byClusterAlone()).isTrue();
    UserProgram missing = UserProgram.read(Path.of("no/such.jar"), Optional.empty(), List.of());
    assertThat(blocked(Proposals.of(missing, QUEUE, "closed")).byClusterAlone()).isFalse();
  }

  @Test
  void without_a_cluster_only_what_needs_none_is_checked() {
    UserProgram missing = UserProgram.read(Path.of("no/such.jar"), Optional.empty(), List.of());
    assertThat(Preflight.local(Proposals.of(missing, QUEUE, "closed")).all())
        .extracting(problem -> problem.code().id())
        .containsExactly("TARE-502");
  }

  private static UserProgram program(JarContents contents, Optional<String> named) {
    return new UserProgram(Path.of("job.jar"), contents, named, List.of());
  }

  private static JarContents jar(Optional<String> manifestClass) {
    return new JarContents.Jar(
        1024,
        manifestClass,
        Set.of("org.example.Job", "org.example.Other"),
        false,
        OptionalInt.empty());
  }

  private static Cleared cleared(Proposal proposal) {
    return Preflight.against(Clusters.usual(), proposal)
        .fold(
            cleared -> cleared,
            blocked -> {
              throw new AssertionError(ProblemText.of(blocked.problems()));
            });
  }

  private static Blocked blocked(Proposal proposal) {
    return Preflight.against(Clusters.usual(), proposal)
        .fold(
            cleared -> {
              throw new AssertionError("cleared");
            },
            blocked -> blocked);
  }

  private static void golden(String name, ClusterFacts facts, Proposal proposal) {
    PreflightResult result = Preflight.against(facts, proposal);
    String verdict = result.fold(cleared -> "cleared\n", blocked -> "blocked\n");
    Golden.check(PreflightTest.class, name, verdict + ProblemText.of(result.problems()));
  }
}
