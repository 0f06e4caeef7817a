package io.github.tare.it.probe;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What it takes to learn all of a real ResourceManager: {@code ProbeBenchmark NODES DIRECTORY JAVA
 * CLASSPATH}. The probe is another JVM, {@code io.github.tare.benchmark.Probe} on that class path.
 */
final class ProbeBenchmark {
  private static final int ROUNDS = 5;

  /** Heaps to try, in MiB. */
  private static final List<Integer> HEAPS =
      List.of(12, 16, 20, 24, 28, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 256, 384, 512);

  private final LargeCluster cluster;
  private final int nodes;
  private final String java;
  private final String classpath;

  private ProbeBenchmark(LargeCluster cluster, int nodes, String java, String classpath) {
    this.cluster = cluster;
    this.nodes = nodes;
    this.java = java;
    this.classpath = classpath;
  }

  /** Runs it for one size, and prints one line of a table. */
  public static void main(String[] args) {
    // The daemons need no orderly stop.
    Runtime.getRuntime().halt(status(args));
  }

  private static int status(String[] args) {
    try {
      int nodes = Integer.parseInt(args[0]);
      Path directory = Files.createDirectories(Path.of(args[1])).toAbsolutePath();
      LargeCluster cluster = LargeCluster.start(directory, nodes);
      String classpath = directory.resolve("conf") + File.pathSeparator + args[3];
      new ProbeBenchmark(cluster, nodes, args[2], classpath).run();
      return 0;
    } catch (Exception e) {
      e.printStackTrace();
      return 1;
    }
  }

  private void run() throws Exception {
    LargeCluster.Answers before = cluster.answers();
    List<Round> cold =
        rounds("-XX:+UnlockExperimentalVMOptions", "-XX:+UseEpsilonGC", "-Xmx4g", "1");
    LargeCluster.Answers answers = cluster.answers().since(before);
    List<Round> warm = rounds("-Xmx1g", Integer.toString(ROUNDS));
    System.out.printf(
        "| %d nodes, %d queues | %d + %d | %d MB | %d MiB | %d ms | %d ms |%n",
        nodes,
        cluster.leaves(),
        answers.calls(),
        answers.requests(),
        cold.get(0).bytes() / 1_000_000,
        smallestHeap(),
        warm.get(0).millis(),
        warm.stream().mapToLong(Round::millis).min().orElseThrow());
  }

  private int smallestHeap() throws Exception {
    int low = 0;
    int high = HEAPS.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (suffices(HEAPS.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return HEAPS.get(low);
  }

  private boolean suffices(int mebibytes) throws Exception {
    return probe("-Xmx" + mebibytes + "m", "-XX:+UseSerialGC", "1")
        .filter(rounds -> rounds.get(0).isWhole(nodes, cluster.leaves()))
        .isPresent();
  }

  private List<Round> rounds(String... options) throws Exception {
    List<Round> rounds = probe(options).orElseThrow(() -> new IOException("the probe has failed"));
    for (Round round : rounds) {
      if (!round.isWhole(nodes, cluster.leaves())) {
        throw new IOException("the probe has not learnt all: " + round);
      }
    }
    return rounds;
  }

  /** Empty where it failed. The last of the options is how often. */
  private Optional<List<Round>> probe(String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(List.of(options).subList(0, options.length - 1));
    command.addAll(List.of("-cp", classpath, "io.github.tare.benchmark.Probe"));
    command.add(options[options.length - 1]);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0
        ? Optional.of(
            out.lines().filter(line -> line.matches("[0-9 ]+")).map(Round::parse).toList())
        : Optional.empty();
  }

  /** One whole probe. */
  private record Round(long millis, long bytes, int nodes, int queues) {
    static Round parse(String line) {
      String[] words = line.split(" ", -1);
      return new Round(
          Long.parseLong(words[0]),
          Long.parseLong(words[1]),
          Integer.parseInt(words[2]),
          Integer.parseInt(words[3]));
    }

    boolean isWhole(int allNodes, int allQueues) {
      return nodes == allNodes && queues == allQueues;
    }
  }
}
