package io.github.tare.yarn.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody reads whose own JVM options do not go with the plan. */
class JvmOptionGoldenTest {
  @TempDir Path directory;

  @Test
  void options_that_burst_the_container_or_stop_the_jvm() throws IOException {
    Transcript shell =
        new Transcript(directory)
            .file(
                "conf/config.yaml",
                """
                jobmanager.memory.process.size: 1600m
                taskmanager.memory.process.size: 1728m
                env.java.opts.all: -Xmx1g
                env.java.opts.jobmanager: -XX:MaxMetaspaceSize=512mb
                """);
    shell.run("check", "--offline", "--conf-dir", "/x/conf", "--flink-version", "2.3");
    shell.matches("302-option-overrides-plan");
  }

  @Test
  void options_that_eat_up_jvm_overhead_or_that_the_nodes_shell_expands() throws IOException {
    Transcript shell =
        new Transcript(directory)
            .file(
                "conf/config.yaml",
                """
                jobmanager.memory.process.size: 1600m
                taskmanager.memory.process.size: 1728m
                tare.launch.expand-on-node: true
                env.java.opts.jobmanager: -XX:+UseZGC -XX:NativeMemoryTracking=summary -Dhost=`hostname`
                env.java.opts.taskmanager: -XX:ReservedCodeCacheSize=512m -Dnode=`hostname -f`
                """);
    shell.run("check", "--offline", "--conf-dir", "/x/conf", "--flink-version", "2.3");
    shell.matches("jvm-options-on-node");
  }
}
