package io.github.tare.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the build has put what the tests run. */
public final class Build {
  private Build() {}

  public static Path dist() {
    return module().resolveSibling("yarn-plugin").resolve("target/dist/tare");
  }

  /** The jar that people put into Flink's lib/. */
  static Path tareJar() throws IOException {
    try (Stream<Path> jars = Files.list(dist().resolve("plugin"))) {
      return jars.filter(jar -> jar.toString().endsWith(".jar")).findAny().orElseThrow();
    }
  }

  public static Path hadoopClient() {
    return module().resolve("target/hadoop/client");
  }

  public static Path testJobs() {
    return module().resolve("target/test-jobs.jar");
  }

  /** For everything that the tests write; a short path, as RocksDB asks for. */
  public static Path scratch() {
    return module().resolve("target/it");
  }

  public static Path module() {
    return Path.of(System.getProperty("basedir", System.getProperty("user.dir"))).toAbsolutePath();
  }
}
