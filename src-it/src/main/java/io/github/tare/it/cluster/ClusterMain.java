package io.github.tare.it.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;

/**
 * The embedded cluster as a process of its own: {@code ClusterMain DIRECTORY HADOOP_CLIENT [PID]}.
 *
 * <p>When the cluster is ready, {@code DIRECTORY/env} has what a client's shell exports. The
 * cluster stops when it gets a SIGTERM or SIGINT, and as soon as the process PID has ended; without
 * a PID, only by a signal.
 */
public final class ClusterMain {
  private ClusterMain() {}

  /**
   * Runs a cluster until it is told to stop.
   *
   * @param args the cluster's directory, the directory of Hadoop's client jars, and perhaps the
   *     process to live as long as
   */
  public static void main(String[] args) {
    if (args.length < 2 || args.length > 3) {
      System.err.println("usage: ClusterMain DIRECTORY HADOOP_CLIENT [PID]");
      System.exit(2);
    }
    CompletableFuture<?> end =
        args.length == 3 ? endOf(Long.parseLong(args[2])) : new CompletableFuture<>();
    System.exit(run(Path.of(args[0]), Path.of(args[1]), end));
  }

  private static int run(Path directory, Path hadoopClient, CompletableFuture<?> end) {
    try {
      EmbeddedCluster cluster = EmbeddedCluster.start(directory, hadoopClient);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(cluster)));
      announce(cluster, directory);
      end.join();
      return 0;
    } catch (IOException | RuntimeException e) {
      e.printStackTrace();
      return 1;
    }
  }

  private static CompletableFuture<?> endOf(long pid) {
    return ProcessHandle.of(pid)
        .<CompletableFuture<?>>map(ProcessHandle::onExit)
        .orElseGet(() -> CompletableFuture.completedFuture(pid));
  }

  private static void end(EmbeddedCluster cluster) {
    cluster.endApplications();
    // Nothing on disk outlives the cluster, so the daemons need no orderly stop, which takes long.
    Runtime.getRuntime().halt(0);
  }

  private static void announce(EmbeddedCluster cluster, Path directory) throws IOException {
    String exports =
        "export HADOOP_CONF_DIR='%s'%nexport HADOOP_CLASSPATH='%s'%n"
            .formatted(cluster.confDir(), cluster.hadoopClasspath());
    Path written = Files.writeString(directory.resolve("env.tmp"), exports);
    Files.move(written, directory.resolve("env"), StandardCopyOption.ATOMIC_MOVE);
    System.out.print(exports);
  }
}
