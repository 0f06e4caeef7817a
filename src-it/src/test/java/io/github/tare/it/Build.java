package io.github.tare.it;

import java.nio.file.Path;

/** Where the build has put what the tests run. */
final class Build {
  private Build() {}

  static Path dist() {
    return module().resolveSibling("yarn-plugin").resolve("target/dist/tare");
  }

  static Path hadoopClient() {
    return module().resolve("target/hadoop/client");
  }

  static Path testJobs() {
    return module().resolve("target/test-jobs.jar");
  }

  /** For everything that the tests write; a short path, as RocksDB asks for. */
  static Path scratch() {
    return module().resolve("target/it");
  }

  static Path module() {
    return Path.of(System.getProperty("basedir", System.getProperty("user.dir"))).toAbsolutePath();
  }
}
