package io.github.tare.yarn.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.diagnose.LostWorker;
import io.github.tare.yarn.launch.LaunchContext;
import io.github.tare.yarn.launch.Manifest;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.staging.MemoryArea;
import io.github.tare.yarn.staging.MemoryCache;
import io.github.tare.yarn.staging.StagedFile;
import io.github.tare.yarn.submit.ApplicationStatus.Outcome;
import io.github.tare.yarn.submit.ApplicationStatus.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionTest {
  private static final String WAITING = "waiting for resources to be assigned for AM";

  private static final LostWorker LOST =
      new LostWorker(Instant.EPOCH, "container_1700000000000_0007_01_000002", -104, "killed: so");

  @TempDir private Path directory;
  private final FakeSurroundings around = new FakeSurroundings();
  private final FakeYarn yarn = new FakeYarn();
  private ClearedJob job = new ClearedJob(Path.of(""));

  @BeforeEach
  void aFlinkAndAJob() throws IOException {
    job = ClearedJob.in(directory);
  }

  @Test
  void a_job_that_succeeds_is_followed_to_its_end_and_leaves_nothing() throws IOException {
    yarn.then(State.ACCEPTED, WAITING)
        .then(State.ACCEPTED, WAITING)
        .then(State.RUNNING, "")
        .then(State.FINISHED, "");
    SubmissionResult result = submission().run(cleared(), Follow.TO_THE_END);
    assertThat(result)
        .isEqualTo(new SubmissionResult.Ended(FakeYarn.ID, Outcome.SUCCEEDED, result.problems()));
    assertThat(result.good()).isTrue();
    assertThat(result.problems().all()).isEmpty();
    assertThat(around.told)
        .containsExactly(
            "named " + FakeYarn.ID,
            "staging to hdfs://nn:8020/user/jane/.tare/" + FakeYarn.ID,
            "6 files",
            "staged",
            "submitted",
            "ACCEPTED waits: no container has become free for the application master",
            "RUNNING",
            "running at http://node-1:8081",
            "FINISHED");
    assertThat(yarn.asked).containsExactly("name", "submit " + FakeYarn.ID);
    assertThat(around.area.isThere()).isFalse();
  }

  @Test
  void what_it_loses_while_it_runs_is_asked_for_now_and_then_and_told_once() throws IOException {
    around.lost.add(LOST);
    yarn.then(State.RUNNING, "");
    for (int i = 0; i < 12; i++) {
      yarn.then(State.RUNNING, "");
    }
    yarn.then(State.FINISHED, "");
    submission().run(cleared(), Follow.TO_THE_END);
    assertThat(around.told.stream().filter(line -> line.contains(" lost ")))
        .containsExactly("0 s lost " + LOST.inWords());
    assertThat(around.lossesAsked).isEqualTo(3);
  }

  @Test
  void a_master_that_does_not_say_what_it_lost_is_followed_all_the_same() throws IOException {
    around.flinkSilent = true;
    yarn.then(State.RUNNING, "").then(State.RUNNING, "").then(State.FINISHED, "");
    SubmissionResult result = submission().run(cleared(), Follow.TO_THE_END);
    assertThat(result.good()).isTrue();
    assertThat(around.told).noneMatch(line -> line.contains("lost"));
  }

  @Test
  void a_detached_submission_ends_when_the_application_runs_and_leaves_its_files()
      throws IOException {
    yarn.then(State.RUNNING, "");
    SubmissionResult result = submission().run(cleared(), Follow.UNTIL_RUNNING);
    assertThat(result)
        .isEqualTo(
            new SubmissionResult.Running(FakeYarn.ID, "http://node-1:8081", result.problems()));
    assertThat(around.area.isThere()).isTrue();
    assertThat(around.area.files().keySet())
        .containsExactly(
            "config.yaml",
            "lib/flink-dist-2.3.0.jar",
            "lib/tare-0.1.0.jar",
            "log4j.properties",
            "plugins/metrics/jmx.jar",
            Manifest.FILE_NAME,
            "usrlib/job.jar");
  }

  @Test
  void what_the_user_ships_and_what_the_processes_log_in_with_go_along() throws IOException {
    yarn.then(State.RUNNING, "");
    Path data = Files.createDirectory(directory.resolve("data"));
    for (String name :
        List.of("data/a $b.csv", "m.zip", "jane.keytab", "krb5.conf", "my-flink.jar")) {
      Files.writeString(directory.resolve(name), name);
    }
    Cleared cleared =
        ClearedJob.in(directory)
            .with(
                "yarn.ship-files", data.toString(),
                "yarn.ship-archives", directory.resolve("m.zip").toString(),
                "yarn.flink-dist-jar", directory.resolve("my-flink.jar").toString(),
                "security.kerberos.login.keytab", directory.resolve("jane.keytab").toString(),
                "security.kerberos.login.principal", "jane@EXAMPLE.ORG",
                "security.kerberos.krb5-conf.path", directory.resolve("krb5.conf").toString(),
                "yarn.classpath.include-user-jar", "first");
    submission().run(cleared, Follow.UNTIL_RUNNING);

    LaunchContext master = yarn.requests.get(0).launch();
    assertThat(master.files())
        .extracting(StagedFile::name)
        .contains("data/a $b.csv", "m.zip", "krb5.keytab", "krb5.conf", "lib/my-flink.jar")
        .doesNotContain("lib/flink-dist-2.3.0.jar");
    assertThat(master.archives()).containsExactly("m.zip");
    assertThat(master.command()).contains(" -Djava.security.krb5.conf=krb5.conf ");
    assertThat(master.environment().get("CLASSPATH"))
        .startsWith("usrlib/job.jar:data:lib/my-flink.jar:lib/tare-0.1.0.jar:");
    assertThat(new String(around.area.files().get(Manifest.FILE_NAME), StandardCharsets.UTF_8))
        .contains("\"usrlib/job.jar\"", "\"data/a $b.csv\"", "\"m.zip\"");
  }

  @Test
  void the_master_gets_every_file_and_its_workers_all_but_the_job() throws IOException {
    yarn.then(State.RUNNING, "");
    submission().run(cleared(), Follow.UNTIL_RUNNING);
    ApplicationRequest request = yarn.requests.get(0);
    assertThat(request.launch().files())
        .extracting(StagedFile::name)
        .contains("usrlib/job.jar", Manifest.FILE_NAME, "lib/tare-0.1.0.jar")
        .hasSize(7);
    assertThat(new String(around.area.files().get(Manifest.FILE_NAME), StandardCharsets.UTF_8))
        .contains("lib/flink-dist-2.3.0.jar", "plugins/metrics/jmx.jar")
        .doesNotContain("usrlib/job.jar");
  }

  @Test
  void yarn_is_told_what_the_configuration_says() throws IOException {
    yarn.then(State.RUNNING, "");
    submission()
        .run(
            cleared(
                "yarn.application.queue", "nightly",
                "yarn.application.name", "clicks",
                "yarn.application.type", "a type of more than twenty letters",
                "yarn.application.priority", "3",
                "yarn.tags", "Team-A, etl",
                "yarn.application-attempts", "4"),
            Follow.UNTIL_RUNNING);
    ApplicationRequest request = yarn.requests.get(0);
    assertThat(request.queue()).contains("nightly");
    assertThat(request.name()).isEqualTo("clicks");
    assertThat(request.type()).isEqualTo("a type of more than ").hasSize(20);
    assertThat(request.priority()).isEqualTo(OptionalInt.of(3));
    assertThat(request.tags()).containsExactlyInAnyOrder("team-a", "etl", "tare-application");
    assertThat(request.attempts()).isEqualTo(4);
  }

  @Test
  void a_session_is_an_application_without_a_job() throws IOException {
    yarn.then(State.RUNNING, "");
    submission().run(job.session(), Follow.UNTIL_RUNNING);
    ApplicationRequest request = yarn.requests.get(0);
    assertThat(request.name()).isEqualTo("Flink session");
    assertThat(request.tags()).containsExactly("tare-session");
    assertThat(request.launch().command()).contains("master.TareSessionEntrypoint ");
    assertThat(around.area.files().keySet()).noneMatch(name -> name.startsWith("usrlib/"));
  }

  @Test
  void a_second_attempt_needs_high_availability() throws IOException {
    yarn.then(State.RUNNING, "");
    submission().run(cleared(), Follow.UNTIL_RUNNING);
    submission().run(cleared("high-availability.type", "zookeeper"), Follow.UNTIL_RUNNING);
    assertThat(yarn.requests).extracting(ApplicationRequest::attempts).containsExactly(1, 2);
  }

  @Test
  void with_a_cache_a_second_submission_sends_its_own_files_alone() throws IOException {
    around.cache = Optional.of(new MemoryCache());
    yarn.refusing("the queue is full");
    submission().run(cleared(), Follow.TO_THE_END);
    submission().run(cleared(), Follow.TO_THE_END);
    assertThat(around.told).contains("6 files", "6 files, there already 3");
  }

  @Test
  void directories_of_applications_that_have_ended_are_swept() throws IOException {
    MemoryArea ended = around.leftBehind("application_1_0001");
    MemoryArea running = around.leftBehind("application_1_0002");
    MemoryArea unknown = around.leftBehind("application_2_0001");
    yarn.knowing("application_1_0001", State.KILLED).knowing("application_1_0002", State.RUNNING);
    yarn.then(State.RUNNING, "");
    submission().run(cleared(), Follow.UNTIL_RUNNING);
    assertThat(ended.isThere()).isFalse();
    assertThat(running.isThere()).isTrue();
    assertThat(unknown.isThere()).isTrue();
    assertThat(around.area.isThere()).isTrue();
  }

  @Test
  void a_preview_shows_what_would_be_asked_staged_and_launched() throws IOException {
    Preview preview =
        Preview.of(
            cleared("yarn.taskmanager.node-label", "gpu"),
            yarn,
            around,
            new TareJar(job.tareJar(), "0.1.0"));
    String text = String.join("\n", PreviewText.lines(preview)) + "\n";
    Golden.check(
        SubmissionTest.class, "preview.txt", text.replace(directory.toString(), "DIRECTORY"));
    assertThat(yarn.asked).isEmpty();
    assertThat(around.area.isThere()).isFalse();
  }

  private Submission submission() {
    return new Submission(around.with(yarn, job.tareJar()), Runnable::run);
  }

  private Cleared cleared(String... keysAndValues) throws IOException {
    return job.with(keysAndValues);
  }
}
