package io.github.tare.it.scheduler;

import java.util.ArrayList;
import java.util.List;

/**
 * A Flink application as YARN sees it: one master, and workers that are all alike.
 *
 * @param user who submits
 * @param queue that is named
 * @param label of the nodes; empty for none
 * @param master the JobManager's container
 * @param worker one TaskExecutor's container
 * @param workers how many
 */
record Ask(String user, String queue, String label, Amount master, Amount worker, int workers) {
  private static final Amount SMALL = Amount.of(1024, 1);

  /** By an ordinary user: a master and a worker of 1024 MiB. */
  static Ask in(String queue) {
    return new Ask("ben", queue, "", SMALL, SMALL, 1);
  }

  Ask by(String name) {
    return new Ask(name, queue, label, master, worker, workers);
  }

  Ask on(String nodes) {
    return new Ask(user, queue, nodes, master, worker, workers);
  }

  Ask master(long mebibytes, int vcores) {
    return new Ask(user, queue, label, Amount.of(mebibytes, vcores), worker, workers);
  }

  Ask workers(int count, long mebibytes, int vcores) {
    return workers(count, Amount.of(mebibytes, vcores));
  }

  Ask workers(int count, Amount each) {
    return new Ask(user, queue, label, master, each, count);
  }

  /** What a user of Flink writes for it. */
  List<String> options() {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Dyarn.application.queue=" + queue,
                "-Djobmanager.memory.process.size=" + master.mebibytes() + "m",
                "-Dyarn.appmaster.vcores=" + master.vcores(),
                "-Dtaskmanager.memory.process.size=" + worker.mebibytes() + "m",
                "-Dyarn.containers.vcores=" + worker.vcores(),
                "-Dtaskmanager.numberOfTaskSlots=1",
                "-Dparallelism.default=" + workers));
    if (!label.isEmpty()) {
      options.add("-Dyarn.application.node-label=" + label);
    }
    if (worker.gpus() > 0) {
      options.add("-Dexternal-resources=gpu");
      options.add("-Dexternal-resource.gpu.amount=" + worker.gpus());
      options.add("-Dexternal-resource.gpu.yarn.config-key=" + Amount.GPU);
    }
    return options;
  }

  /** For example {@code anna in private: master 1024 MiB/1, 2 workers of 2048 MiB/1 on fast}. */
  @Override
  public String toString() {
    return "%s in %s: master %s, %d worker%s of %s%s"
        .formatted(
            user,
            queue,
            master,
            workers,
            workers == 1 ? "" : "s",
            worker,
            label.isEmpty() ? "" : " on " + label);
  }
}
