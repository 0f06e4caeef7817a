package io.github.tare.it;

import java.util.ArrayList;
import java.util.List;

/** All of them, with what Flink 2.3's own client was seen to do on an embedded cluster as ours. */
final class WrongSubmissions {
  private static final String NOTHING = "nothing; ";

  private WrongSubmissions() {}

  /** Those that each set a key or two on top of the configuration that Flink comes with. */
  static List<WrongSubmission> each() {
    List<WrongSubmission> all = new ArrayList<>(sizes());
    all.addAll(jvmOptions());
    all.addAll(keys());
    return all;
  }

  private static List<WrongSubmission> sizes() {
    return List.of(
        WrongSubmission.of(
                "more managed memory than the process has (1728m)",
                "-Dtaskmanager.memory.managed.size=2g")
            .flink("the first conflict, with stack traces", "1.5 s")
            .rejected("TARE-204"),
        WrongSubmission.of(
                "a TaskManager above the cluster's maximum",
                "-Dtaskmanager.memory.process.size=16g")
            .flink("an error, after an application id was taken", "1.8 s")
            .refused("TARE-403"),
        WrongSubmission.of(
                "a TaskManager and a JobManager above it",
                "-Dtaskmanager.memory.process.size=16g",
                "-Djobmanager.memory.process.size=16g")
            .flink("only the JobManager is named", "1.8 s")
            .refused("TARE-403", "TARE-403"),
        WrongSubmission.of("an unknown queue", "-Dyarn.application.queue=no-such-queue")
            .flink(
                "a WARN, then the whole upload, then YARN's refusal, twice",
                "3 s, 15 s with a Flink that is shipped")
            .refused("TARE-405"),
        WrongSubmission.of("more vcores than any node has", "-Dtaskmanager.cpu.cores=16")
            .flink(NOTHING + "the master logs \"Will not allocate resource\" for ever", "never")
            .refused("TARE-404"));
  }

  private static List<WrongSubmission> jvmOptions() {
    String containersFail =
        NOTHING + "every TaskManager fails (9 a minute), the application stays RUNNING";
    return List.of(
        WrongSubmission.of("a heap larger than the container", "-Denv.java.opts.taskmanager=-Xmx9g")
            .flink(
                NOTHING
                    + "killed every 15 s once the heap fills, the reason only in the"
                    + " NodeManager's log",
                "never")
            .rejected("TARE-302", "TARE-315"),
        WrongSubmission.of("an open quote", "-Denv.java.opts.taskmanager=-Dq=\"a b")
            .flink(containersFail, "never")
            .rejected("TARE-301"),
        WrongSubmission.of("a quoted blank", "-Denv.java.opts.taskmanager=-Dq=\"a b\"")
            .flink(containersFail, "never")
            .warned(),
        WrongSubmission.of("what a shell expands", "-Denv.java.opts.taskmanager=-Dh=$HOME -Dw=`id`")
            .flink(NOTHING + "$HOME expands on the node, backticks are executed there", "never")
            .warned("TARE-312"));
  }

  private static List<WrongSubmission> keys() {
    return List.of(
        WrongSubmission.of("a removed key beside a valid one", "-Dtaskmanager.heap.size=1g")
            .flink(NOTHING + "ignored", "never")
            .warned("TARE-106"),
        WrongSubmission.of("a misspelt key", "-Dtaskmanager.memory.proces.size=2g")
            .flink(NOTHING + "ignored", "never")
            .warned("TARE-104"));
  }

  /** On top of a configuration without sizes. */
  static WrongSubmission removedKeysAlone() {
    return WrongSubmission.of(
            "removed keys alone", "-Dtaskmanager.heap.size=1g", "-Djobmanager.heap.size=1g")
        .flink("\"either … or … need to be configured\", the removed keys not named", "1.6 s")
        .rejected("TARE-201", "TARE-106", "TARE-201", "TARE-106");
  }

  /** All of {@link #each} that can be in one configuration. */
  static WrongSubmission together() {
    return WrongSubmission.of(
            "all of these at once",
            "-Dtaskmanager.memory.process.size=16g",
            "-Djobmanager.memory.process.size=16g",
            "-Dtaskmanager.memory.managed.size=20g",
            "-Dyarn.application.queue=no-such-queue",
            "-Dtaskmanager.cpu.cores=16",
            "-Denv.java.opts.taskmanager=-Xmx9g -Dq=\"a b\" -Dh=$HOME -Dw=`id`",
            "-Denv.java.opts.jobmanager=-Dq=\"a b",
            "-Dtaskmanager.heap.size=1g",
            "-Dtaskmanager.memory.proces.size=2g")
        .flink("(not tried)", "")
        .rejected(
            "TARE-204",
            "TARE-301",
            "TARE-302",
            "TARE-403",
            "TARE-403",
            "TARE-404",
            "TARE-405",
            "TARE-104",
            "TARE-106",
            "TARE-312");
  }
}
