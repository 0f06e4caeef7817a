package io.github.tare.yarn.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpGoldenTest {
  @TempDir Path directory;
  private Transcript shell;

  @BeforeEach
  void aShell() {
    shell = new Transcript(directory);
  }

  @Test
  void help_shows_commands_exit_statuses_and_environment() throws IOException {
    shell.run("--help");
    shell.matches("help");
  }

  @Test
  void without_arguments_the_usage_is_an_error() throws IOException {
    shell.run();
    shell.matches("no-arguments");
  }

  @Test
  void help_of_explain() throws IOException {
    shell.run("explain", "--help");
    shell.matches("help-explain");
  }

  @Test
  void help_of_check() throws IOException {
    shell.run("check", "--help");
    shell.matches("help-check");
  }

  @Test
  void help_of_submit() throws IOException {
    shell.run("submit", "--help");
    shell.matches("help-submit");
  }

  @Test
  void help_of_jvm_args() throws IOException {
    shell.run("jvm-args", "--help");
    shell.matches("help-jvm-args");
  }

  @Test
  void help_of_diff() throws IOException {
    shell.run("diff", "--help");
    shell.matches("help-diff");
  }

  @Test
  void help_of_migrate() throws IOException {
    shell.run("migrate", "--help");
    shell.matches("help-migrate");
  }

  @Test
  void the_version_is_one_line() throws IOException {
    shell.run("--version");
    shell.matches("version");
  }
}
