package io.github.tare.it.scheduler;

import static io.github.tare.it.scheduler.Scenario.rejected;
import static io.github.tare.it.scheduler.Scenario.starts;
import static io.github.tare.it.scheduler.Scenario.waits;
import static io.github.tare.it.scheduler.SizeScenarios.TOO_LARGE;
import static io.github.tare.it.scheduler.SizeScenarios.asMaster;
import static io.github.tare.it.scheduler.SizeScenarios.asking;

import java.util.List;
import java.util.stream.Stream;

/** With the queues of {@code capacity-scheduler.properties}. */
final class CapacityScenarios {
  private static final String NO_LABEL = "doesn't have permission to access all labels";
  private static final String ACTIVATED = "waiting for resources to be assigned for AM";

  private CapacityScenarios() {}

  static List<Scenario> all() {
    return Stream.of(SizeScenarios.with(asking(8192, 8)), queues(), labels(), shares(), nodes())
        .flatMap(List::stream)
        .toList();
  }

  /** Where the CapacityScheduler counts memory alone, and there are no GPUs. */
  static List<Scenario> ofMemoryAlone() {
    return Stream.of(
            starts("sizes as granted", Ask.in("default").master(1500, 3).workers(2, 2500, 3)),
            starts("more vcores than nodes have", Ask.in("default").workers(4, 3072, 8)),
            starts("memory on one node, vcores on another", asking(8192, 8)),
            rejected("vcores above the maximum", asking(1024, 13), "TARE-404", TOO_LARGE),
            rejected(
                "GPUs",
                Ask.in("default").workers(1, Amount.of(1024, 1).withGpus(1)),
                "TARE-462",
                ""),
            starts("room for some workers", Ask.in("default").workers(8, 4096, 1), "TARE-443"))
        .map(scenario -> scenario.on(Node.of(16384, 4), Node.of(4096, 16), Node.of(8192, 8)))
        .toList();
  }

  private static List<Scenario> queues() {
    return List.of(
        rejected("an unknown queue", Ask.in("nosuch"), "TARE-405", "unknown queue"),
        rejected("a queue that holds queues", Ask.in("etl"), "TARE-406", "permission"),
        rejected("a stopped queue", Ask.in("closed"), "TARE-407", "is STOPPED"),
        rejected("a queue of others", Ask.in("private"), "TARE-450", "does not have permission"),
        starts("a queue of one's own", Ask.in("private").by("anna")),
        starts("a placement rule that leads elsewhere", Ask.in("default").by("mona"), "TARE-451")
            .into("root.etl.nightly"),
        starts("a queue that a placement rule makes", Ask.in("default").by("cara"), "TARE-405")
            .into("root.made.cara"),
        starts("a queue that is made when it is named", Ask.in("root.grown.ben"), "TARE-405"),
        starts("a queue whose applications end after an hour", Ask.in("brief"), "TARE-452"),
        rejected("as many applications as it takes", Ask.in("crowded"), "TARE-441", "already has 1")
            .after(Ask.in("crowded")),
        rejected(
                "as many applications of a user as it takes",
                Ask.in("halved"),
                "TARE-441",
                "already has 1 applications from user ben")
            .after(Ask.in("halved")),
        waits("as many applications as run at a time", Ask.in("single"), "TARE-432", "")
            .after(Ask.in("single")));
  }

  private static List<Scenario> labels() {
    Amount oneGpu = Amount.of(1024, 1).withGpus(1);
    Amount threeGpus = Amount.of(1024, 1).withGpus(3);
    return List.of(
        rejected("an unknown label", Ask.in("fast").on("nosuch"), "TARE-409", NO_LABEL),
        rejected(
            "a label that the queue may not use",
            Ask.in("default").on("fast"),
            "TARE-460",
            NO_LABEL),
        rejected("a label without nodes", Ask.in("fast").on("lonely"), "TARE-461", ACTIVATED),
        starts("a label with nodes", Ask.in("fast").on("fast")),
        starts("GPUs behind that label", Ask.in("fast").on("fast").workers(2, oneGpu)),
        rejected("GPUs elsewhere", Ask.in("default").workers(1, oneGpu), "TARE-442", ""),
        rejected(
            "more GPUs than a node has",
            Ask.in("fast").on("fast").workers(1, threeGpus),
            "TARE-463",
            TOO_LARGE),
        starts("a label that lends its nodes", asking(6144, 1))
            .on(Node.of(4096, 4), Node.of(4096, 16), new Node(Amount.of(8192, 8), "shared")),
        rejected("but not to a master", asMaster(6144, 1), "TARE-440", "")
            .on(Node.of(4096, 4), Node.of(4096, 16), new Node(Amount.of(8192, 8), "shared")));
  }

  private static List<Scenario> shares() {
    return List.of(
        waits(
                "the masters' share is full",
                Ask.in("narrow"),
                "TARE-430",
                "Queue's AM resource limit exceeded")
            .after(Ask.in("narrow").master(2048, 1)),
        waits(
                "the user's share for masters is full",
                Ask.in("ours"),
                "TARE-431",
                "User's AM resource limit exceeded")
            .after(Ask.in("ours")),
        starts("the user's share ends", Ask.in("personal").workers(4, 1024, 1), "TARE-443"),
        waits("the user's share is overdrawn", Ask.in("personal"), "TARE-434", "")
            .after(Ask.in("personal").workers(1, 3072, 1)),
        waits("the queue is full", Ask.in("tight"), "TARE-433", ACTIVATED)
            .after(Ask.in("tight").by("anna").workers(3, 1024, 1)),
        rejected(
            "the queue never grows so large", Ask.in("tight").master(5120, 1), "TARE-445", ""));
  }

  private static List<Scenario> nodes() {
    return List.of(
        starts("sizes as granted", Ask.in("default").master(1500, 1).workers(2, 2500, 1)),
        waits(
                "no node has room for the master",
                Ask.in("default").master(6144, 1),
                "TARE-435",
                ACTIVATED)
            .after(Ask.in("default").master(11264, 1)),
        rejected("no node is large enough for the master", asMaster(8192, 8), "TARE-440", ""),
        waits("no node has room for a worker", asking(8192, 1), "TARE-437", "")
            .after(Ask.in("default").master(12288, 1)),
        starts("room for some workers", Ask.in("default").workers(8, 4096, 1), "TARE-443"),
        starts("room for more workers later", Ask.in("default").workers(3, 3072, 1), "TARE-444")
            .after(Ask.in("default").master(12288, 1).workers(1, 3072, 1)),
        waits("no node at all", Ask.in("default"), "TARE-436", "cluster resource is empty").on());
  }
}
