package io.github.tare.benchmark;

import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.ClusterProbe;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.hadoop.HadoopDoor;
import java.util.List;
import java.util.Map;

/**
 * Learns all that Tare wants to know of the cluster in {@code HADOOP_CONF_DIR}, as often as it is
 * told, and prints a line each time: milliseconds, bytes of the heap that are used more than
 * before, nodes, and leaf queues of which the web service has told the limits. The bytes are all
 * that were allocated if the JVM never collects.
 */
final class Probe {
  private Probe() {}

  /** Takes how often. */
  public static void main(String[] args) {
    ClusterProbe probe = new HadoopDoor().probe(options());
    for (int i = 0; i < Integer.parseInt(args[0]); i++) {
      long before = used();
      long start = System.nanoTime();
      ClusterFacts facts =
          probe
              .probe()
              .fold(
                  answered -> answered.facts(),
                  unreachable -> {
                    throw new IllegalStateException(unreachable.problems().toString());
                  });
      long millis = (System.nanoTime() - start) / 1_000_000;
      System.out.println(
          millis + " " + (used() - before) + " " + nodes(facts) + " " + queues(facts));
    }
    // Hadoop's threads need not end by themselves.
    System.exit(0);
  }

  private static long nodes(ClusterFacts facts) {
    return facts.nodes().known().orElse(List.of()).size();
  }

  private static long queues(ClusterFacts facts) {
    return facts.queues().known().stream()
        .flatMap(tree -> tree.all().stream())
        .filter(QueueFacts::leaf)
        .filter(queue -> queue.share("ssd").user().known().isPresent())
        .count();
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static YarnOptions options() {
    Sourced<String> patience = new Sourced<>("10 min", new Origin.BuiltIn("benchmark"));
    return YarnOptions.read(
            Options.of(
                List.of(new OptionLayer("benchmark", Map.of("tare.cluster.timeout", patience)))))
        .options();
  }
}
