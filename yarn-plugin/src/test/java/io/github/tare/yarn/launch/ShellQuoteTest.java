package io.github.tare.yarn.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.launch.LaunchToken.Quoting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShellQuoteTest {
  private final ContainerShell shell =
      new ContainerShell(Map.of("JAVA_HOME", "/opt/a jdk", "A", "x  y"), "/var/log/c 1");

  @Test
  void a_token_that_needs_no_quotes_gets_none() {
    assertThat(ShellQuote.quote(LaunchToken.literal("-XX:MaxMetaspaceSize=268435456")))
        .isEqualTo("-XX:MaxMetaspaceSize=268435456");
  }

  @Test
  void an_empty_token_stays_an_argument() {
    assertThat(shell.arguments(List.of(LaunchToken.literal("")))).containsExactly("");
  }

  @Test
  void yarn_fills_in_variables_and_the_log_directory_of_tares_own_tokens() {
    assertThat(
            shell.arguments(
                List.of(
                    LaunchToken.own("{{JAVA_HOME}}/bin/java"),
                    LaunchToken.own("-Dlog.file=<LOG_DIR>/a.log"))))
        .containsExactly("/opt/a jdk/bin/java", "-Dlog.file=/var/log/c 1/a.log");
  }

  @Test
  void the_log_directory_of_a_users_token_is_yarns_to_fill_in() {
    assertThat(shell.arguments(List.of(LaunchToken.literal("-Xlog:gc:<LOG_DIR>/gc.log"))))
        .containsExactly("-Xlog:gc:/var/log/c 1/gc.log");
  }

  @Test
  void dollars_and_backticks_are_letters() {
    assertThat(shell.arguments(List.of(LaunchToken.literal("$A `id` $(id) ${A}"))))
        .containsExactly("$A `id` $(id) ${A}");
  }

  @Test
  void a_user_who_asks_for_it_gets_dollars_and_backticks_expanded_once_in_one_argument() {
    assertThat(shell.arguments(List.of(expanded("-Da=$A `echo \\$A` \"b\" 'c' {{A}} \\"))))
        .containsExactly("-Da=x  y $A \"b\" 'c' {{A}} \\");
  }

  @Test
  void output_and_errors_go_to_files_in_the_log_directory() {
    LaunchToken redirects = LaunchToken.place(LaunchToken.Quoting.REDIRECTS);
    assertThat(LaunchCommand.of(List.of(LaunchToken.own("java"), redirects), "jobmanager"))
        .isEqualTo("exec java 1> '<LOG_DIR>/jobmanager.out' 2> '<LOG_DIR>/jobmanager.stderr'");
  }

  @Test
  void variables_of_an_environment_value_are_filled_in_but_nothing_is_run() {
    assertThat(shell.variable(ProcessEnvironment.letters("$A/{{A}}/\"q\"/`id`/$(id)/\\$A/c:\\d\\")))
        .isEqualTo("x  y/x  y/\"q\"/`id`/$(id)/$A/c:\\d\\");
  }

  private static LaunchToken expanded(String text) {
    return new LaunchToken(text, Quoting.NODE_EXPANDS);
  }
}
