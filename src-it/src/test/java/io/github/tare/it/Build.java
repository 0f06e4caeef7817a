package io.github.tare.it;

import java.nio.file.Path;

/** Where the build has put what the tests run. */
public final class Build {
  private Build() {}

  public static Path dist() {
    return module().resolveSibling("yarn-plugin").resolve("target/dist/tare");
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
