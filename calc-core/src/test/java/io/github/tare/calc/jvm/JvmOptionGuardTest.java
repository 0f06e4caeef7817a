package io.github.tare.calc.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.problem.ProblemText;
import org.junit.jupiter.api.Test;

class JvmOptionGuardTest {
  @Test
  void options_that_set_something_else_are_no_problem() {
    assertThat(check("env.java.opts.all", "-Xss2m -Da='x y' -XX:+UseG1GC -Xmixed")).isEmpty();
  }

  @Test
  void an_option_that_says_what_the_plan_says_is_no_problem() {
    assertThat(check("env.java.opts.taskmanager", "-Xmx536870902 -XX:MaxMetaspaceSize=256m"))
        .isEmpty();
  }

  @Test
  void a_larger_heap_is_a_warning_with_what_it_does_to_the_container() {
    assertThat(check("env.java.opts.all", "-Dx=y -Xmx1g"))
        .isEqualTo(
            """
            ERROR TARE-302 -Xmx1g overrides the plan: the maximum heap is 1 GiB (1073741824 bytes) instead of 512 MiB (536870902 bytes). The process may then take 512 MiB (536870922 bytes) more than the 1.688 GiB (1811939328 bytes) of its container, and be killed for it.
              env.java.opts.all = -Xmx1g  conf/config.yaml:1
              Remove it and set taskmanager.memory.task.heap.size instead.
            """);
  }

  @Test
  void a_smaller_limit_leaves_a_part_of_the_container_unused() {
    assertThat(check("env.java.opts.taskmanager", "-XX:MaxDirectMemorySize=128m"))
        .isEqualTo(
            """
            WARNING TARE-302 -XX:MaxDirectMemorySize=128m overrides the plan: direct memory is 128 MiB (134217728 bytes) instead of 256 MiB (268435458 bytes). 128 MiB (134217730 bytes) of the container is then never used.
              env.java.opts.taskmanager = -XX:MaxDirectMemorySize=128m  conf/config.yaml:1
              Remove it and set taskmanager.memory.task.off-heap.size instead.
            """);
  }

  @Test
  void an_initial_heap_above_the_maximum_keeps_the_jvm_from_starting() {
    assertThat(check("env.java.opts.all", "-Xms600m"))
        .contains("the initial heap is 600 MiB")
        .contains("A JVM does not start when that is more than the maximum heap.");
  }

  @Test
  void the_last_of_several_decides_as_it_does_for_the_jvm() {
    assertThat(
            check(
                "env.java.opts.taskmanager", "-Xmx700m -XX:MaxHeapSize=800m",
                "env.java.opts", "-Xmx3g"))
        .contains("-XX:MaxHeapSize=800m overrides")
        .doesNotContain("700m")
        .doesNotContain("3g");
  }

  @Test
  void options_of_the_other_process_do_not_count() {
    assertThat(check("env.java.opts.jobmanager", "-Xmx9g", "env.java.opts.client", "-Xmx9g"))
        .isEmpty();
  }

  @Test
  void a_job_manager_without_direct_limit_may_be_given_one() {
    var plan = Plans.jobManager("jobmanager.memory.process.size", "1600m");
    var options = Plans.options("env.java.opts.jobmanager", "-XX:MaxDirectMemorySize=1g");
    assertThat(JvmOptionGuard.check(plan, options).all()).isEmpty();
  }

  @Test
  void an_open_quote_is_an_error_that_shows_where_it_begins() {
    assertThat(check("env.java.opts.all", "-Da=b \"-Xmx1g"))
        .isEqualTo(
            """
            ERROR TARE-301 The JVM options in env.java.opts.all cannot be taken apart: the quote " at character 7 is never closed: "-Xmx1g
              env.java.opts.all = "-Xmx1g  conf/config.yaml:1
              Close the quote, or write \\' or \\" for a quote that is meant as a letter.
            """);
  }

  @Test
  void a_size_that_no_jvm_reads_is_an_error() {
    assertThat(check("env.java.opts.all", "-Xmx1.5g"))
        .isEqualTo(
            """
            ERROR TARE-303 No JVM starts with -Xmx1.5g: that is not a size.
              env.java.opts.all = -Xmx1.5g  conf/config.yaml:1
              Write a whole number and k, m, g or t, for example -Xmx2g; or remove the option.
            """);
  }

  private static String check(String... keysAndValues) {
    return ProblemText.of(
        JvmOptionGuard.check(Plans.taskExecutor1728m(), Plans.options(keysAndValues)));
  }
}
