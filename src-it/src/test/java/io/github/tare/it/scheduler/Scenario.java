package io.github.tare.it.scheduler;

import java.util.List;

/**
 * A request, the cluster that it meets, and what is to come of it.
 *
 * @param name a short sentence
 * @param nodes of the cluster
 * @param before what runs already
 * @param ask the request
 * @param queue that it goes to; empty for the one that it names
 * @param verdict Tare's and YARN's
 * @param code of the problem that Tare names; empty for none
 * @param words that YARN uses for the reason; empty where it gives none
 */
record Scenario(
    String name,
    List<Node> nodes,
    List<Ask> before,
    Ask ask,
    String queue,
    Verdict verdict,
    String code,
    String words) {
  /** Memory here, vcores there, and GPUs behind a label. */
  static final List<Node> NODES =
      List.of(
          Node.of(16384, 4), Node.of(4096, 16), new Node(Amount.of(8192, 8).withGpus(2), "fast"));

  static Scenario rejected(String name, Ask ask, String code, String words) {
    return new Scenario(name, NODES, List.of(), ask, "", Verdict.REJECTED, code, words);
  }

  static Scenario waits(String name, Ask ask, String code, String words) {
    return new Scenario(name, NODES, List.of(), ask, "", Verdict.WAITS, code, words);
  }

  static Scenario starts(String name, Ask ask) {
    return starts(name, ask, "");
  }

  static Scenario starts(String name, Ask ask, String code) {
    return new Scenario(name, NODES, List.of(), ask, "", Verdict.STARTS, code, "");
  }

  Scenario after(Ask... asks) {
    return new Scenario(name, nodes, List.of(asks), ask, queue, verdict, code, words);
  }

  Scenario on(Node... shapes) {
    return new Scenario(name, List.of(shapes), before, ask, queue, verdict, code, words);
  }

  /** Where it goes, if not where it says; for the table. */
  String place() {
    return queue.isEmpty() ? "" : " in " + queue;
  }

  Scenario into(String path) {
    return new Scenario(name, nodes, before, ask, path, verdict, code, words);
  }
}
