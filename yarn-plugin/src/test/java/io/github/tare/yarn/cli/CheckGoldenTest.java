package io.github.tare.yarn.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckGoldenTest {
  private static final String GOOD =
      "jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1728m\n";

  @TempDir Path directory;
  private Transcript shell;

  @BeforeEach
  void aConfiguration() throws IOException {
    shell = new Transcript(directory).file("conf/config.yaml", GOOD);
  }

  @Test
  void a_good_configuration_is_said_to_be_good() throws IOException {
    shell.run("check", "--offline", "--conf-dir", "/x/conf", "--flink-version", "2.3");
    shell.matches("check-good");
  }

  @Test
  void every_problem_is_told_at_once() throws IOException {
    shell
        .file(
            "conf/config.yaml",
            GOOD
                + """
            taskmanager.memory.managed.size: 2g
            jobmanager.memory.jvm-metaspace.size: 1q
            yarn.application.priority: high
            yarn.heartbeat.container-request-interval: 1 fortnight
            yarn.properties-file.location: /tmp/.yarn-properties
            tare.cluster.timeot: 3 s
            """)
        .run("check", "--offline", "--conf-dir", "/x/conf", "--flink-version", "2.3");
    shell.matches("check-all");
  }

  @Test
  void keys_about_yarn_are_told_what_is_wrong_with_them() throws IOException {
    shell
        .file(
            "conf/config.yaml",
            GOOD
                + """
            yarn.container-start-command-template: numactl -N 0 %java% %jvmopts% %class% %args%
            security.keytab: /x/jane.keytab
            security.kerberos.access.hadoopFileSystems: hdfs://other
            security.delegation.tokens.enabled: false
            yarn.security.appmaster.delegation.token.services: hadoopfs;hbase
            """)
        .run("check", "--offline", "--conf-dir", "/x/conf", "--flink-version", "2.3");
    shell.matches("check-keys");
  }

  @Test
  void jvm_options_are_read_as_a_shell_and_a_jvm_would_and_environments_as_a_script_would()
      throws IOException {
    shell
        .file(
            "conf/config.yaml",
            GOOD
                + """
            env.java.default-opts.all: -XX:+UseG1GC -XX:MaxRAMPercentage=80 -Dhome=$HOME
            env.java.opts.taskmanager: -XX:+UseParallelGC -Xmx256m -javaagent:/opt/a.jar=key:x
            env.java.opts.jobmanager: -XX:ReservedCodeCacheSize=1g "-Dopen=1
            containerized.master.env.a-b: x
            containerized.taskmanager.env.2ND_PASSWORD: hush
            containerized.taskmanager.env.FINE_2: x
            """)
        .run("check", "--offline", "--conf-dir", "/x/conf", "--flink-version", "2.3");
    shell.matches("check-jvm-options");
  }

  @Test
  void jvm_options_that_no_jvm_takes_are_told_although_there_is_no_plan() throws IOException {
    shell
        .file("conf/config.yaml", "env.java.opts.all: -Xmx1.5g '-Da=b\n")
        .run("check", "--offline", "--conf-dir", "/x/conf", "--flink-version", "2.3");
    shell.matches("check-jvm-options-without-plan");
  }

  @Test
  void what_rocksdb_does_with_its_memory_is_checked_too() throws IOException {
    shell
        .file(
            "conf/config.yaml",
            GOOD
                + """
            taskmanager.numberOfTaskSlots: 20
            state.backend: rocksdb
            taskmanager.memory.managed.consumer-weights:
              OPERATOR: 70
              STATE_BACKEN: 70
            """)
        .run("check", "--offline", "--conf-dir", "/x/conf", "--flink-version", "2.3");
    shell.run(
        "check",
        "--offline",
        "--conf-dir=/x/conf",
        "--flink-version=2.3",
        "-Dtaskmanager.memory.managed.consumer-weights=OPERATOR:70,STATE_BACKEND:70",
        "-Dstate.backend.rocksdb.memory.managed=no");
    shell.matches("check-managed");
  }

  @Test
  void json_has_the_verdict() throws IOException {
    shell.run("check", "--offline", "--conf-dir", "/x/conf", "--json", "-Dyarn.file-replication=x");
    shell.matches("check-json");
  }
}
