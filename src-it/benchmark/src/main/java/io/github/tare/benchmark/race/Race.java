package io.github.tare.benchmark.race;

import io.github.tare.it.cluster.EmbeddedCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.yarn.exceptions.YarnException;

/**
 * The same job on the same cluster, submitted by each client in turn: {@code Race REPOSITORY
 * DIRECTORY ROUNDS}. A round before the first warms the cluster and is not counted.
 */
public final class Race {
  private final Course course;
  private final List<Entrant> racing;
  private final List<Refused> wrong;

  private Race(Course course, List<Entrant> racing, List<Refused> wrong) {
    this.course = course;
    this.racing = racing;
    this.wrong = wrong;
  }

  /**
   * Runs, and prints medians and ratios.
   *
   * @param args the repository, with everything built; a directory for all that is written; how
   *     many rounds
   */
  public static void main(String[] args) {
    int status = 1;
    Path directory = Path.of(args[1]).toAbsolutePath();
    try (Course course = Course.open(directory, Path.of(args[0], "src-it/target/hadoop/client"))) {
      set(course, Path.of(args[0]).toAbsolutePath(), directory).run(Integer.parseInt(args[2]));
      status = 0;
    } catch (IOException | YarnException | InterruptedException | RuntimeException e) {
      e.printStackTrace();
    }
    // Hadoop's daemons have no quick end, and nothing of them is to be kept.
    Runtime.getRuntime().halt(status);
  }

  private static Race set(Course course, Path repository, Path directory) throws IOException {
    EmbeddedCluster cluster = course.cluster();
    Map<String, String> hadoop = new HashMap<>();
    hadoop.put("JAVA_HOME", System.getProperty("java.home"));
    hadoop.put("HADOOP_CONF_DIR", cluster.confDir().toString());
    hadoop.put("HADOOP_CLASSPATH", cluster.hadoopClasspath());
    Path flink = flinkWithYarn(repository, directory.resolve("flink"));
    FileSystem files = cluster.fileSystem();
    org.apache.hadoop.fs.Path provided = new org.apache.hadoop.fs.Path("/flink");
    files.mkdirs(provided);
    files.copyFromLocalFile(new org.apache.hadoop.fs.Path(flink.resolve("lib").toUri()), provided);
    Clients clients = new Clients(repository, flink, hadoop);
    String lib = files.makeQualified(new org.apache.hadoop.fs.Path(provided, "lib")).toString();
    return new Race(course, clients.racing(lib), clients.wrong());
  }

  /** Flink's YARN client takes the jar that it lies in for Flink itself, so it has that name. */
  private static Path flinkWithYarn(Path repository, Path home) throws IOException {
    Path lib = Files.createDirectories(home.resolve("lib"));
    try (Stream<Path> jars = Files.list(repository.resolve("src-it/flink-2.3/target/flink/lib"))) {
      for (Path jar : jars.toList()) {
        Files.copy(jar, lib.resolve(jar.getFileName()));
      }
    }
    Files.copy(
        repository.resolve("src-it/target/oracle/yarn-2.3/flink-yarn-2.3.0.jar"),
        lib.resolve("flink-dist-2.3.0.jar"));
    return home;
  }

  private void run(int rounds) throws IOException, YarnException, InterruptedException {
    Results warmUp = new Results();
    round(0, warmUp);
    System.out.println("warm-up\n" + warmUp.table());
    Results results = new Results();
    for (int round = 1; round <= rounds; round++) {
      round(round, results);
      System.out.println("after round " + round + "\n" + results.table());
    }
    System.out.print(results.ratios());
  }

  /** Each round begins with another. */
  private void round(int number, Results results)
      throws IOException, YarnException, InterruptedException {
    List<Entrant> order = new ArrayList<>(racing);
    Collections.rotate(order, number);
    for (Entrant entrant : order) {
      results.add(entrant, course.lap(entrant));
    }
    List<Refused> wrongOrder = new ArrayList<>(wrong);
    Collections.rotate(wrongOrder, number);
    for (Refused refused : wrongOrder) {
      results.add(refused, course.refusal(refused));
    }
  }
}
