package io.github.tare.yarn.submit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MasterFailureTest {
  /** As a ResourceManager of Hadoop 3.5.0 said it. */
  private static final String NO_JAVA =
      """
      Application application_1795337423894_0004 failed 1 times in previous 10000 milliseconds \
      (global limit =2; local limit is =1) due to AM Container for \
      appattempt_1795337423894_0004_000001 exited with  exitCode: 127
      Failing this attempt.Diagnostics: [2026-11-22 09:22:40.968]Exception from container-launch.
      Container id: container_1795337423894_0004_01_000001
      Exit code: 127

      [2026-11-22 09:22:41.030]Container exited with a non-zero exit code 127. Error file: \
      prelaunch.err.
      Last 4096 bytes of prelaunch.err :
      Last 4096 bytes of jobmanager.stderr :
      /bin/bash: line 1: /nonexistent/bin/java: No such file or directory


      [2026-11-22 09:22:41.030]Container exited with a non-zero exit code 127. Error file: \
      prelaunch.err.
      Last 4096 bytes of prelaunch.err :
      Last 4096 bytes of jobmanager.stderr :
      /bin/bash: line 1: /nonexistent/bin/java: No such file or directory


      For more detailed output, check the application tracking page: http://rm:8088/cluster/app/ \
      Then click on links to logs of each attempt.
      . Failing the application.
      """;

  @Test
  void the_exit_code_and_the_last_words_of_the_master_are_told_once() {
    assertThat(MasterFailure.inWords(NO_JAVA))
        .isEqualTo(
            "Its master exited with 127, and last said: /bin/bash: line 1: /nonexistent/bin/java:"
                + " No such file or directory");
  }

  @Test
  void of_a_master_that_said_much_the_end_is_told() {
    String noise = "SLF4J: Class path contains multiple SLF4J bindings. ".repeat(60);
    String said = NO_JAVA.replace("/bin/bash: line 1:", noise + "/bin/bash: line 1:");
    assertThat(MasterFailure.inWords(said))
        .startsWith("Its master exited with 127, and last said: ")
        .endsWith("/nonexistent/bin/java: No such file or directory")
        .hasSizeLessThan(1600);
  }

  @Test
  void other_words_of_yarn_are_passed_on_in_one_line() {
    assertThat(MasterFailure.inWords(" Application killed\n by user jane. "))
        .isEqualTo("YARN says: Application killed by user jane.");
  }

  @Test
  void silence_is_told_too() {
    assertThat(MasterFailure.inWords("\n")).isEqualTo("YARN does not say why");
  }
}
