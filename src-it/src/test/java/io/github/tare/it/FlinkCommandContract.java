package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.FinalApplicationStatus;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.junit.jupiter.api.Test;

/** Flink's own command line with Tare's jar in lib/, the same with every Flink. */
@OnCluster
abstract class FlinkCommandContract {
  private static final String APPLICATION = "tare-application";
  private static final String SESSION = "tare-session";
  private static final String ENDLESS = "1000000";
  private static final Pattern JOB =
      Pattern.compile("([0-9a-f]{32}) : running counts \\(RUNNING\\)");
  private static final Pattern ID = Pattern.compile("(application_\\d+_\\d+)");
  private static final Pattern SAVEPOINT = Pattern.compile("Path: (\\S+)");

  private final TestCluster cluster;
  private final FlinkHome home;
  private final String run;

  /**
   * With one Flink.
   *
   * @param run how it is told to run an application
   */
  FlinkCommandContract(TestCluster cluster, FlinkHome home, String run) {
    this.cluster = cluster;
    this.home = home;
    this.run = run;
  }

  @Test
  void an_application_is_run_listed_saved_stopped_resumed_and_cancelled() throws Exception {
    FlinkCommand flink = flink("door-" + home, "tare-0.1.0.jar");
    ApplicationId first = running(flink, "first-" + home);
    String savepoint = savedAndStopped(flink, APPLICATION, first);
    assertThat(ended(first)).isEqualTo(FinalApplicationStatus.SUCCEEDED);

    ApplicationId second = running(flink, "second-" + home, "-s", savepoint);
    String job = listed(flink, APPLICATION, second);
    assertThat(said(flink, "cancel", APPLICATION, second, job)).contains("Cancelled");
    ended(second);
    Outcome late = flink.run("list", "-t", APPLICATION, named(second));
    assertReport(late, "TARE-623");
  }

  @Test
  void a_job_is_sent_to_a_session_listed_saved_stopped_resumed_and_cancelled() throws Exception {
    FlinkCommand flink = flink("session-" + home, "tare-0.1.0.jar");
    Outcome session = cluster.tare(home).run("session", "-d");
    ApplicationId id = id(session);
    said(flink, job("run", "-d", "-t", SESSION, named(id)));
    String savepoint = savedAndStopped(flink, SESSION, id);
    said(flink, job("run", "-d", "-t", SESSION, named(id), "-s", savepoint));
    String job = running(said(flink, "list", SESSION, id));
    assertThat(said(flink, "cancel", SESSION, id, job)).contains("Cancelled");
    assertReport(flink.run("list", "-t", APPLICATION, named(id)), "TARE-624");
    assertThat(cluster.tare(home).run("stop", id.toString()).status()).isZero();
  }

  @Test
  void a_refusal_is_one_report_and_takes_nothing() throws Exception {
    FlinkCommand flink = flink("refused-" + home, "tare-0.1.0.jar", "tare-0.0.9.jar");
    SortedSet<String> files = cluster.hdfs().tree();
    int before = cluster.yarn().takeApplicationNumber();
    Outcome outcome =
        flink.run(
            job(
                run,
                "-t",
                APPLICATION,
                "-Dyarn.application.queue=no-such-queue",
                "-Dtaskmanager.memory.managed.size=2g"));
    assertThat(cluster.yarn().takeApplicationNumber()).as(outcome.said()).isEqualTo(before + 1);
    assertThat(cluster.hdfs().tree()).as(outcome.said()).isEqualTo(files);
    assertReport(outcome, "TARE-620");
    assertThat(outcome.said())
        .containsOnlyOnce("Nothing was submitted")
        .contains("-Dtaskmanager.memory.managed.size=2g")
        .contains("config.yaml:");
  }

  private static void assertReport(Outcome outcome, String code) {
    assertThat(outcome.status()).as(outcome.said()).isEqualTo(1);
    assertThat(outcome.err()).containsOnlyOnce(code);
    assertThat(outcome.said()).doesNotContain("\tat ").doesNotContain("Exception");
  }

  private FlinkCommand flink(String directory, String... tareJars) throws Exception {
    return FlinkCommand.layOut(directory, home, cluster.tare(home), List.of(tareJars));
  }

  private ApplicationId running(FlinkCommand flink, String name, String... options)
      throws Exception {
    Stream<String> words = Stream.of(run, "-t", APPLICATION, "-Dyarn.application.name=" + name);
    ApplicationId id =
        id(flink.run(job(Stream.concat(words, Arrays.stream(options)).toArray(String[]::new))));
    ApplicationReport report = cluster.yarn().report(id);
    assertThat(report.getName()).isEqualTo(name);
    assertThat(report.getYarnApplicationState()).isEqualTo(YarnApplicationState.RUNNING);
    return id;
  }

  private static ApplicationId id(Outcome outcome) {
    assertThat(outcome.status()).as(outcome.said()).isZero();
    return ApplicationId.fromString(first(ID, outcome.out()));
  }

  /** The words of a command, and behind them the job that has no end. */
  private String[] job(String... words) {
    Stream<String> job =
        Stream.of(
            Build.testJobs().toString(), "hdfs://" + new Path("/" + home + "-door"), ENDLESS, "10");
    return Stream.of(Arrays.stream(words), job, Jobs.WORDS.stream())
        .flatMap(all -> all)
        .toArray(String[]::new);
  }

  /** Where the state of the job is that was stopped. */
  private String savedAndStopped(FlinkCommand flink, String target, ApplicationId id)
      throws Exception {
    String job = listed(flink, target, id);
    assertThat(said(flink, "savepoint", target, id, job, "hdfs:///savepoints"))
        .contains("Savepoint completed");
    return first(
        SAVEPOINT, said(flink, "stop", target, id, "--savepointPath", "hdfs:///savepoints", job));
  }

  /** The job that runs, once it has taken a checkpoint. */
  private String listed(FlinkCommand flink, String target, ApplicationId id) throws Exception {
    FlinkRest.of(cluster.yarn(), id).awaitCheckpoints(1);
    return running(said(flink, "list", target, id));
  }

  private static String running(String list) {
    return first(JOB, list);
  }

  private static String said(
      FlinkCommand flink, String action, String target, ApplicationId id, String... more)
      throws Exception {
    Stream<String> words = Stream.of(action, "-t", target, named(id));
    return said(flink, Stream.concat(words, Arrays.stream(more)).toArray(String[]::new));
  }

  private static String said(FlinkCommand flink, String... words) throws Exception {
    Outcome outcome = flink.run(words);
    assertThat(outcome.status()).as(outcome.said()).isZero();
    return outcome.out();
  }

  private static String named(ApplicationId id) {
    return "-Dyarn.application.id=" + id;
  }

  private FinalApplicationStatus ended(ApplicationId id) throws Exception {
    return cluster.yarn().awaitEnd(id).getFinalApplicationStatus();
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
