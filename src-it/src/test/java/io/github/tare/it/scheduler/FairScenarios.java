package io.github.tare.it.scheduler;

import static io.github.tare.it.scheduler.Scenario.rejected;
import static io.github.tare.it.scheduler.Scenario.starts;
import static io.github.tare.it.scheduler.Scenario.waits;
import static io.github.tare.it.scheduler.SizeScenarios.TOO_LARGE;
import static io.github.tare.it.scheduler.SizeScenarios.asMaster;
import static io.github.tare.it.scheduler.SizeScenarios.asking;

import java.util.List;
import java.util.stream.Stream;

/** With the queues of {@code fair-scheduler.xml}. */
final class FairScenarios {
  private static final String NO_LABEL = "doesn't have permission to access all labels";

  private FairScenarios() {}

  static List<Scenario> all() {
    return Stream.of(SizeScenarios.with(asking(9216, 6)), queues(), labels(), shares(), nodes())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Scenario> queues() {
    return List.of(
        starts("an unknown queue, so the default one", Ask.in("nosuch"), ""),
        rejected("a queue that holds queues", Ask.in("etl"), "TARE-406", "permission"),
        rejected("a queue of others", Ask.in("private"), "TARE-450", "does not have permission"),
        starts("a queue of one's own", Ask.in("private").by("anna")),
        waits(
                "as many applications as run at a time",
                Ask.in("single"),
                "TARE-432",
                "maximum limit of runnable applications")
            .after(Ask.in("single")));
  }

  private static List<Scenario> labels() {
    Amount oneGpu = Amount.of(1024, 1).withGpus(1);
    Amount threeGpus = Amount.of(1024, 1).withGpus(3);
    return List.of(
        rejected("a label", Ask.in("default").on("fast"), "TARE-460", NO_LABEL),
        starts("GPUs", Ask.in("default").workers(2, oneGpu)),
        rejected(
            "more GPUs than a node has",
            Ask.in("default").workers(1, threeGpus),
            "TARE-463",
            TOO_LARGE));
  }

  private static List<Scenario> shares() {
    return List.of(
        waits(
                "the masters' share is full",
                Ask.in("narrow"),
                "TARE-430",
                "exceeds maximum AM resource allowed")
            .after(Ask.in("narrow").master(2048, 1)),
        waits("the queue is full", Ask.in("tight"), "TARE-433", "parents maximum resource allowed")
            .after(Ask.in("tight").by("anna").workers(1, 2048, 1)),
        rejected(
            "the queue never grows so large", Ask.in("tight").master(5120, 1), "TARE-445", ""));
  }

  private static List<Scenario> nodes() {
    return List.of(
        starts("sizes as granted", Ask.in("default").master(1500, 1).workers(2, 2500, 3)),
        waits(
                "no node has room for the master",
                Ask.in("default").master(6144, 1),
                "TARE-435",
                "exceeds the available resources of the node")
            .after(Ask.in("default").master(12288, 1).workers(1, 6144, 1)),
        rejected("no node is large enough for the master", asMaster(9216, 6), "TARE-440", ""),
        starts("room for some workers", Ask.in("default").workers(8, 4096, 1), "TARE-443"),
        waits("no node at all", Ask.in("default"), "TARE-436", "").on());
  }
}
