package io.github.tare.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.ContainerReport;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;

/**
 * What was seen of one job from {@code tare explain} to its end.
 *
 * @param plan what {@code tare explain --facts FILE --json} printed for the same options
 * @param webInterface where the ResourceManager says the web interface was while the job ran
 * @param containers as the ResourceManager recorded them while the job ran
 * @param master the JobManager while the job ran
 * @param worker the TaskExecutor while the job ran
 * @param mastersLog all that the master had logged when its TaskExecutor was there
 * @param taskManager the same, as Flink's REST interface describes it
 * @param staged what lay in the staging directory while the job ran
 * @param leftStaged what lies there at the end
 */
record SubmittedJob(
    JsonNode plan,
    String webInterface,
    List<ContainerReport> containers,
    LiveJvm master,
    LiveJvm worker,
    String mastersLog,
    JsonNode taskManager,
    List<String> staged,
    Outcome outcome,
    ApplicationReport report,
    List<String> output,
    List<String> leftStaged) {

  static SubmittedJob run(
      TestCluster cluster, FlinkHome home, String name, int records, List<String> memory)
      throws Exception {
    Path output = new Path("/" + name);
    String[] options =
        Stream.concat(memory.stream(), Stream.of("-Dyarn.application.name=" + name))
            .toArray(String[]::new);
    JsonNode plan = plan(cluster.tare(home), memory);
    try (ChildProcess tare = cluster.tare(home).start(Jobs.submit(output, records, 10, options))) {
      Yarn yarn = cluster.yarn();
      ApplicationId id = yarn.awaitSubmitted(name, tare);
      yarn.awaitState(id, YarnApplicationState.RUNNING);
      String webInterface = yarn.report(id).getOriginalTrackingUrl();
      JsonNode taskManager = FlinkRest.of(yarn, id).awaitTaskManager();
      String mastersLog = FlinkRest.of(yarn, id).mastersLog();
      LiveJvm worker = LiveJvm.awaitWorker(id, tare);
      LiveJvm master = LiveJvm.master(id);
      List<ContainerReport> containers = yarn.runningContainers(id);
      List<String> staged = cluster.hdfs().describe(cluster.hdfs().staging(id));
      Outcome outcome = tare.await();
      return new SubmittedJob(
          plan,
          webInterface,
          containers,
          master,
          worker,
          mastersLog,
          taskManager,
          staged,
          outcome,
          yarn.awaitEnd(id),
          cluster.hdfs().lines(output),
          cluster.hdfs().describe(cluster.hdfs().staging(id)));
    }
  }

  /** Foreseen from what the cluster says of itself, with no cluster asked. */
  private static JsonNode plan(Tare tare, List<String> memory) throws Exception {
    String said = tare.run("facts", "--json").out();
    String facts = Files.writeString(Build.scratch().resolve("facts.json"), said).toString();
    Stream<String> explain = Stream.of("explain", "--json", "--facts", facts);
    String[] arguments = Stream.concat(explain, memory.stream()).toArray(String[]::new);
    return Json.parse(tare.run(arguments).out());
  }

  /** What YARN is foreseen to grant each container, the JobManager's first; in MiB. */
  List<Long> foreseen() {
    return plan.required("containers").findValues("granted").stream()
        .map(granted -> granted.required("memoryMebibytes").longValue())
        .toList();
  }

  /** A pool or total of a process's plan, in bytes. */
  long planned(String process, String pool) {
    return plan.required(process).required("result").required(pool).longValue();
  }

  /** The JVM options of a process's plan. */
  List<String> plannedJvmArguments(String process) {
    return List.of(
        plan.required(process).required("result").required("jvmArgs").textValue().split(" "));
  }

  /** What Flink says a pool of the TaskExecutor has, in bytes. */
  long reported(String pool) {
    return taskManager.required("memoryConfiguration").required(pool).longValue();
  }
}
