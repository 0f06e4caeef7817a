package io.github.tare.yarn.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explain",
        "check",
        "submit",
        "session",
        "list",
        "stop",
        "diagnose",
        "recommend",
        "facts",
        "jvm-args",
        "diff",
        "migrate"
      })
  void help_of_a_command_shows_its_options_and_examples(String command) throws IOException {
    shell.run(command, "--help");
    shell.matches("help-" + command);
  }

  @Test
  void the_version_is_one_line() throws IOException {
    shell.run("--version");
    shell.matches("version");
  }
}
