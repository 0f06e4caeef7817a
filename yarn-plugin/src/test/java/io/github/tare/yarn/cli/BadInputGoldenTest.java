package io.github.tare.yarn.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody reads who got something wrong. */
class BadInputGoldenTest {
  @TempDir Path directory;
  private Transcript shell;

  @BeforeEach
  void aShell() {
    shell = new Transcript(directory);
  }

  @Test
  void arguments_that_cannot_be_understood() throws IOException {
    shell.run("exlain");
    shell.run("explain", "--conf-dri", "/x");
    shell.run("explain", "-Dtaskmanager.memory.process.size");
    shell.run("explain", "-D=4g");
    shell.run("explain", "-D");
    shell.run("explain", "--flink-version", "latest");
    shell.run("explain", "--process", "worker");
    shell.run("explain", "--jsonl", "--conf-dir", "/x");
    shell.run("submit");
    shell.matches("bad-arguments");
  }

  @Test
  void a_configuration_that_is_not_there() throws IOException {
    Files.createDirectories(directory.resolve("empty"));
    shell.run("explain", "--conf-dir", "/x/nowhere", "--flink-version", "2.3");
    shell.run("explain", "--conf-dir", "/x/empty", "--flink-version", "2.3");
    shell.run("check", "--offline", "--flink-version", "2.3");
    shell.run("check", "--offline", "--conf-dir", "/x/none", "--flink-version", "2.3", "/x/no.jar");
    shell.matches("bad-conf-dir");
  }

  @Test
  void yaml_with_a_mistake() throws IOException {
    for (String text :
        new String[] {
          "taskmanager:\n\tmemory.process.size: 4g\n",
          "a: 1\nb: 2\na: 3\n",
          "a:\n",
          "1: x\n",
          "- a\n",
          "a: b: c\n",
          "a: [1, 2\n",
          "password: @hush\n"
        }) {
      shell.file("conf/config.yaml", text);
      shell.run("explain", "--conf-dir", "/x/conf", "--flink-version", "2.3");
    }
    shell.matches("bad-yaml");
  }

  @Test
  void the_older_file_format() throws IOException {
    shell.file(
        "conf/flink-conf.yaml",
        """
            jobmanager.memory.process.size: 1600m
            taskmanager.memory.process.size:1728m
            s3.secret-key: a#b
            parallelism.default: 1
            parallelism.default: 2
            """);
    shell.run("explain", "--conf-dir=/x/conf", "--flink-version=1.20", "--process=jobmanager");
    shell.run("explain", "--conf-dir=/x/conf", "--flink-version=2.3", "--process=jobmanager");
    shell.file("conf/config.yaml", "jobmanager.memory.process.size: 1g\n");
    shell.run("check", "--offline", "--conf-dir=/x/conf", "--flink-version=1.20");
    shell.run("check", "--offline", "--conf-dir=/x/conf", "--flink-version=2.3");
    shell.matches("bad-flink-conf");
  }

  @Test
  void values_that_cannot_be_read() throws IOException {
    shell.file(
        "conf/config.yaml",
        "jobmanager.memory.process.size: 1600 megs\ntaskmanager.memory.process.size: lots\n");
    shell.run("explain", "--conf-dir", "/x/conf", "--flink-version", "2.3");
    shell.matches("bad-values");
  }

  @Test
  void a_flink_home_without_flink() throws IOException {
    Files.createDirectories(directory.resolve("home/lib"));
    shell.file("conf/config.yaml", "jobmanager.memory.process.size: 1600m\n");
    String[] check = {"check", "--offline", "--conf-dir", "/x/conf", "--flink-version", "2.3"};
    shell.with("FLINK_HOME", directory.resolve("home").toString()).run(check);
    shell.with("FLINK_HOME", directory.resolve("nowhere").toString()).run(check);
    shell.file("other/lib/guava.jar", "");
    shell.with("FLINK_HOME", directory.resolve("other").toString()).run(check);
    shell.matches("bad-flink-home");
  }

  @Test
  void versions_of_flink_that_are_not_known() throws IOException {
    shell.run("explain", "--flink-version=1.9", "--process=jobmanager");
    shell.run("explain", "--flink-version=3.0", "--process=jobmanager");
    shell.run(
        "explain",
        "--flink-version=2.4",
        "--process=jobmanager",
        "-Djobmanager.memory.process.size=1g");
    shell.matches("bad-version");
  }
}
