package io.github.tare.yarn.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.problem.ProblemText;
import io.github.tare.yarn.Golden;
import io.github.tare.yarn.running.FlinkCluster.Savepoint;
import io.github.tare.yarn.running.StopResult.End;
import io.github.tare.yarn.submit.Pace;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StopTest {
  private final FakeCluster cluster = new FakeCluster();
  private final Told told = new Told();

  @Test
  void a_session_is_shut_down_whatever_jobs_it_has() throws IOException {
    StopResult result = stop(FakeCluster.SESSION, Optional.empty());

    assertThat(result.end()).isEqualTo(End.STOPPED);
    assertThat(result.problems().all()).isEmpty();
    assertThat(cluster.asked).containsExactly("shut down", "clean up after " + FakeCluster.SESSION);
  }

  @Test
  void the_job_of_an_application_is_cancelled_so_that_it_ends_with_it() throws IOException {
    assertThat(stop(FakeCluster.APPLICATION, Optional.empty()).end()).isEqualTo(End.STOPPED);
    assertThat(cluster.asked)
        .containsExactly("cancel a1", "clean up after " + FakeCluster.APPLICATION);
  }

  @Test
  void an_application_without_a_job_is_shut_down() throws IOException {
    cluster.jobs.clear();

    assertThat(stop(FakeCluster.APPLICATION, Optional.empty()).end()).isEqualTo(End.STOPPED);
    assertThat(cluster.asked).startsWith("shut down");
  }

  @Test
  void one_that_takes_too_long_is_killed_and_cleaned_up() throws IOException {
    cluster.obeys = false;
    StopResult result = stop(FakeCluster.APPLICATION, Optional.empty());

    assertThat(result.end()).isEqualTo(End.KILLED);
    assertThat(cluster.asked)
        .containsExactly(
            "cancel a1",
            "kill " + FakeCluster.APPLICATION,
            "clean up after " + FakeCluster.APPLICATION);
    assertThat(told.now()).isGreaterThanOrEqualTo(Duration.ofSeconds(90));
    golden("635-by-force.txt", result);
  }

  @Test
  void one_whose_flink_does_not_answer_is_killed() throws IOException {
    cluster.flinkSilent = Optional.of("http://node-1:8081/ refused the connection");
    StopResult result = stop(FakeCluster.SESSION, Optional.empty());

    assertThat(result.end()).isEqualTo(End.KILLED);
    golden("636-flink-silent.txt", result);
  }

  @Test
  void one_whose_master_still_waits_is_killed() throws IOException {
    StopResult result = stop(FakeCluster.WAITING, Optional.empty());

    assertThat(result.end()).isEqualTo(End.KILLED);
    assertThat(text(result)).contains("it does not run yet");
  }

  @Test
  void what_not_even_yarn_can_kill_runs_on_with_its_files() throws IOException {
    cluster.obeys = false;
    cluster.immortal = true;
    StopResult result = stop(FakeCluster.SESSION, Optional.empty());

    assertThat(result.end()).isEqualTo(End.RUNS_ON);
    assertThat(cluster.asked).noneMatch(it -> it.startsWith("clean up"));
    golden("639-runs-on.txt", result);
  }

  @Test
  void what_has_ended_is_left_alone() throws IOException {
    StopResult result = stop(FakeCluster.ENDED, Optional.empty());

    assertThat(result.end()).isEqualTo(End.ENDED_BEFORE);
    assertThat(cluster.asked).isEmpty();
    golden("634-ended.txt", result);
  }

  @Test
  void an_application_ends_with_its_savepoint() throws IOException {
    cluster.savepoints.put("a1", complete("hdfs://nn/s/1"));
    StopResult result = stop(FakeCluster.APPLICATION, Optional.of("hdfs:///s"));

    assertThat(result.end()).isEqualTo(End.STOPPED);
    assertThat(result.savepoints()).isEqualTo(Map.of("a1", "hdfs://nn/s/1"));
    assertThat(cluster.asked)
        .containsExactly(
            "stop a1 with a savepoint in hdfs:///s", "clean up after " + FakeCluster.APPLICATION);
  }

  @Test
  void every_job_of_a_session_leaves_a_savepoint_before_it_is_shut_down() throws IOException {
    cluster.jobs.add("b2");
    cluster.savepoints.put("a1", complete("hdfs://nn/s/1"));
    cluster.savepoints.put("b2", complete("hdfs://nn/s/2"));
    StopResult result = stop(FakeCluster.SESSION, Optional.of("hdfs:///s"));

    assertThat(result.savepoints()).hasSize(2);
    assertThat(cluster.asked)
        .containsSubsequence("stop b2 with a savepoint in hdfs:///s", "shut down");
    assertThat(told.steps).contains("2 savepoints");
  }

  @Test
  void nothing_is_ended_without_the_savepoint_that_was_asked_for() throws IOException {
    cluster.savepoints.put(
        "a1", new Savepoint(Optional.empty(), Optional.of("IOException: no such directory")));
    StopResult result = stop(FakeCluster.SESSION, Optional.of("hdfs:///s"));

    assertThat(result.end()).isEqualTo(End.RUNS_ON);
    assertThat(cluster.asked).containsExactly("stop a1 with a savepoint in hdfs:///s");
    golden("637-no-savepoint.txt", result);
  }

  @Test
  void a_savepoint_that_takes_longer_keeps_its_application_from_being_killed() throws IOException {
    StopResult result = stop(FakeCluster.APPLICATION, Optional.of("hdfs:///s"));

    assertThat(result.end()).isEqualTo(End.RUNS_ON);
    assertThat(cluster.asked).doesNotContain("kill " + FakeCluster.APPLICATION);
    golden("638-savepoint-incomplete.txt", result);
  }

  @Test
  void what_cannot_be_asked_for_a_savepoint_is_not_killed() throws IOException {
    assertThat(stop(FakeCluster.WAITING, Optional.of("hdfs:///s")).end()).isEqualTo(End.RUNS_ON);
    assertThat(cluster.asked).isEmpty();
  }

  private StopResult stop(String id, Optional<String> savepoints) throws IOException {
    return new Stop(cluster, told, told)
        .run(cluster.find(id).orElseThrow(), new StopRequest(savepoints, Duration.ofSeconds(90)));
  }

  private static Savepoint complete(String location) {
    return new Savepoint(Optional.of(location), Optional.empty());
  }

  private static void golden(String name, StopResult result) throws IOException {
    Golden.check(StopTest.class, name, text(result));
  }

  private static String text(StopResult result) {
    return result.problems().all().stream().map(ProblemText::of).collect(Collectors.joining("\n"));
  }

  /** Remembers the steps, with a clock that only waiting moves. */
  private static final class Told implements StopListener, Pace {
    final List<String> steps = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public Instant date() {
      return Instant.EPOCH.plus(now);
    }

    @Override
    public void savepoints(int jobs) {
      steps.add(jobs + " savepoints");
    }

    @Override
    public void stopping(String applicationId) {
      steps.add("stopping");
    }

    @Override
    public void killing(String applicationId) {
      steps.add("killing");
    }

    @Override
    public Duration now() {
      return now;
    }

    @Override
    public void sleep(Duration time) {
      now = now.plus(time);
    }
  }
}
