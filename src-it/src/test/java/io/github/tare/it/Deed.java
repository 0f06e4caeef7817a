package io.github.tare.it;

import static io.github.tare.it.SmallProgram.hungry;

import io.github.tare.it.job.Appetite;
import io.github.tare.it.job.LargeState;
import io.github.tare.it.job.Surroundings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;

/** What is done to a TaskExecutor. */
enum Deed {
  HEAP_LEAK("objects that are never let go", "heap", hungry(Appetite.HEAP)),
  CLASS_LEAK("classes that are never unloaded", "metaspace", hungry(Appetite.METASPACE)),
  DIRECT_BUFFERS("direct buffers beyond their limit", "direct", hungry(Appetite.DIRECT)),
  NATIVE_MEMORY("native memory of user code", "physical memory: native", hungry(Appetite.NATIVE)),
  ROCKS_DB(
      "RocksDB that managed memory does not bound",
      "physical memory: native",
      SmallProgram.of(LargeState.class, "hdfs:///kills-rocksdb", "4000000", "2", "hdfs:///never")
          // One checkpoint at most: each one empties the write buffers.
          .with("execution.checkpointing.min-pause", "1h")
          .with("execution.checkpointing.tolerable-failed-checkpoints", "9")
          .with("state.backend.type", "rocksdb")
          .with("state.backend.rocksdb.memory.managed", "false")
          .with("state.backend.rocksdb.writebuffer.size", "1gb")),
  DEEP_STACKS(
      "threads that have used much of their stacks",
      "physical memory: native",
      hungry(Appetite.STACKS)),
  MANY_THREADS(
      "more threads than there may be",
      "threads",
      hungry(Appetite.THREADS)
          .with(
              "yarn.container-start-command-template",
              "ulimit -v 5242880;"
                  + " exec %java% %jvmmem% %jvmopts% %logging% %class% %args% %redirects%")),
  ADDRESS_SPACE("files mapped and never read", "virtual memory", hungry(Appetite.VIRTUAL)),
  WRONG_OPTION(
      "a stack size that no JVM takes",
      "not started",
      hungry(Appetite.NOTHING).with("env.java.opts.taskmanager", "-Xss64k")),
  NONE(
      "nothing; the job ends well",
      "nothing",
      SmallProgram.of(Surroundings.class, "hdfs:///kills-nothing", "env:USER")),
  PREEMPTION(
      "another queue that wants its share",
      "preemption",
      hungry(Appetite.NOTHING).spread().with("yarn.application.queue", "batch"),
      (cluster, id) -> {
        awaitWorker(cluster, id);
        return List.of(cluster.yarn().demand("default", 8192));
      }),
  LOST_NODE(
      "a NodeManager that goes away",
      "unreachable node",
      hungry(Appetite.NOTHING)
          .spread()
          .with("heartbeat.interval", "1s")
          .with("heartbeat.timeout", "5s"),
      (cluster, id) -> {
        awaitWorker(cluster, id);
        cluster.loseNode(cluster.yarn().worker(id));
        return List.of();
      });

  /** They need the cluster for themselves; the last leaves half of it. */
  static final Set<Deed> ALONE = EnumSet.of(PREEMPTION, LOST_NODE);

  private final String title;
  private final String verdict;

  @SuppressWarnings("ImmutableEnumChecker") // its list and map are copies
  private final SmallProgram program;

  @SuppressWarnings("ImmutableEnumChecker") // a function of none but its arguments
  private final Watched.Interference interference;

  Deed(String title, String verdict, SmallProgram program) {
    this(title, verdict, program, Watched.Interference.NONE);
  }

  Deed(String title, String verdict, SmallProgram program, Watched.Interference interference) {
    this.title = title;
    this.verdict = verdict;
    this.program = program;
    this.interference = interference;
  }

  /** For people. */
  String title() {
    return title;
  }

  /** What Tare is to say of it; nobody tells Tare. */
  String verdict() {
    return verdict;
  }

  /** Does it; the program may do it by itself. */
  Watched in(TestCluster cluster) throws Exception {
    String application = "kills-" + name();
    return Watched.of(cluster, application, program.submit(application), interference);
  }

  private static void awaitWorker(TestCluster cluster, ApplicationId id) throws Exception {
    cluster.yarn().awaitState(id, YarnApplicationState.RUNNING);
    FlinkRest.of(cluster.yarn(), id).awaitTaskManager();
  }
}
