package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.FinalApplicationStatus;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.junit.jupiter.api.Test;

/** Flink's own command line with Tare's jar in lib/, the same with every Flink. */
@OnCluster
abstract class FlinkCommandContract {
  static final String APPLICATION = "tare-application";
  private static final String SESSION = "tare-session";
  private static final String SAVEPOINTS = "hdfs:///savepoints";
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
  void jobs_are_run_listed_saved_stopped_resumed_and_cancelled() throws Exception {
    FlinkCommand flink = flink("door-" + home, "tare-0.1.0.jar");
    ApplicationId session = id(cluster.tare(home).run("session", "-d"));
    String savepoint = stoppedIn(flink, session);
    assertReport(flink.run("list", "-t", APPLICATION, named(session)), "TARE-624");

    ApplicationId application = running(flink, "resumed-" + home, "-s", savepoint);
    FinalApplicationStatus end = end(flink, application, saved(flink, APPLICATION, application));
    assertThat(cluster.yarn().awaitEnd(application).getFinalApplicationStatus()).isEqualTo(end);
    assertReport(flink.run("list", "-t", APPLICATION, named(application)), "TARE-623");

    resumedAndCancelledIn(flink, session, savepoint);
    assertThat(cluster.tare(home).run("stop", session.toString()).status()).isZero();
  }

  /** Sends a job to a session, and stops it there. */
  private String stoppedIn(FlinkCommand flink, ApplicationId session) throws Exception {
    said(flink, job("run", "-d", "-t", SESSION, named(session)));
    return stop(flink, SESSION, session, saved(flink, SESSION, session));
  }

  private void resumedAndCancelledIn(FlinkCommand flink, ApplicationId session, String savepoint)
      throws Exception {
    said(flink, job("run", "-d", "-t", SESSION, named(session), "-s", savepoint));
    cancel(flink, SESSION, session, running(said(flink, "list", SESSION, session)));
  }

  /** The job that runs, once it has taken a checkpoint and a savepoint. */
  private String saved(FlinkCommand flink, String target, ApplicationId id) throws Exception {
    FlinkRest.of(cluster.yarn(), id).awaitCheckpoints(1);
    String job = running(said(flink, "list", target, id));
    assertThat(said(flink, "savepoint", target, id, job, SAVEPOINTS))
        .contains("Savepoint completed");
    return job;
  }

  /**
   * Ends an application, whose job is its only one, in one of Flink's two ways: each version shows
   * one of them, and a session both.
   *
   * @return what YARN must say of it then
   */
  abstract FinalApplicationStatus end(FlinkCommand flink, ApplicationId application, String job)
      throws Exception;

  /** Where the state of the job is then. */
  static String stop(FlinkCommand flink, String target, ApplicationId id, String job)
      throws Exception {
    return first(SAVEPOINT, said(flink, "stop", target, id, "--savepointPath", SAVEPOINTS, job));
  }

  static void cancel(FlinkCommand flink, String target, ApplicationId id, String job)
      throws Exception {
    assertThat(said(flink, "cancel", target, id, job)).contains("Cancelled");
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

  @Test
  void a_missing_hadoop_is_one_report() throws Exception {
    Outcome outcome =
        flink("hadoopless-" + home, "tare-0.1.0.jar")
            .withoutHadoop()
            .run(job(run, "-t", APPLICATION));
    assertReport(outcome, "TARE-625");
  }

  private static void assertReport(Outcome outcome, String code) {
    assertThat(outcome.status()).as(outcome.said()).isEqualTo(1);
    assertThat(outcome.err()).containsOnlyOnce(code);
    assertNoTrace(outcome);
  }

  private static void assertNoTrace(Outcome outcome) {
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

  /**
   * The words of a command, and behind them the job that has no end. It writes to this machine: a
   * main that opens HDFS makes Hadoop keep the job's class loader, whoever sends the job.
   */
  private String[] job(String... words) {
    String output = Build.scratch().resolve(home + "-out").toUri().toString();
    Stream<String> job = Stream.of(Build.testJobs().toString(), output, ENDLESS, "10");
    return Stream.of(Arrays.stream(words), job, Jobs.WORDS.stream())
        .flatMap(all -> all)
        .toArray(String[]::new);
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
    // Hadoop's shutdown hook ends in one if Tare leads it to the job's class loader.
    assertNoTrace(outcome);
    return outcome.out();
  }

  private static String named(ApplicationId id) {
    return "-Dyarn.application.id=" + id;
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
