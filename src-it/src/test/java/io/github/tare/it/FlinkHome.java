package io.github.tare.it;

import java.nio.file.Path;

/** The Flink versions at both ends of what one Tare jar supports. */
enum FlinkHome {
  V1_20("flink-1.20"),
  V2_3("flink-2.3");

  private final String module;

  FlinkHome(String module) {
    this.module = module;
  }

  Path path() {
    return Build.module().resolve(module).resolve("target/flink");
  }

  Path conf() {
    return path().resolve("conf");
  }
}
