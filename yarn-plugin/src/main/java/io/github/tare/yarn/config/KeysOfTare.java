package io.github.tare.yarn.config;

import static io.github.tare.yarn.config.DeclaredKey.own;

import io.github.tare.calc.option.TareOptions;
import io.github.tare.yarn.config.DeclaredKeys.Section;
import java.util.List;

/** What Tare adds. */
final class KeysOfTare {
  static final Section SECTION =
      new Section(
          "Tare's own",
          List.of(
              own(
                  YarnKeys.CLUSTER_TIMEOUT,
                  "15 s: how long YARN and HDFS may take to answer before Tare gives up."),
              own(
                  YarnKeys.CACHE,
                  "on: where files are kept for the next application; on, off or a directory."),
              own(
                  YarnKeys.CACHE_RETENTION,
                  "30 d: how long a file that no application uses is kept there."),
              own(YarnKeys.START_TIMEOUT, "5 min: how long an application may take to run."),
              own(
                  YarnKeys.ON_TIMEOUT,
                  "What becomes of one that takes longer: `kill`, the default, or `leave`."),
              own(
                  TareOptions.EXPAND_ON_NODE.name(),
                  "false: whether the node's shell expands `$NAME` and backticks in `env.java.opts.*`."),
              own(
                  TareOptions.DIRECT_LIMIT.name(),
                  "How far direct memory may grow: `flink`, the default, `overhead` or `unlimited`, see [direct-memory.md](direct-memory.md)."),
              own(
                  YarnKeys.SLACK,
                  "What becomes of memory that YARN rounds up: `leave`, the default, or `grow`, see [sizing.md](sizing.md)."),
              own(YarnKeys.SLACK_POOL, "What grows into it: `heap`, the default, or another pool."),
              own(
                  YarnKeys.HEAD_START,
                  "true: whether a job's first TaskExecutors are asked for and started while the JobManager still starts."),
              own(
                  YarnKeys.RECORDER,
                  "true: whether each process notes once a second how much memory it has, in `taskmanager.recorder` and `jobmanager.recorder` beside its logs.")));

  private KeysOfTare() {}
}
