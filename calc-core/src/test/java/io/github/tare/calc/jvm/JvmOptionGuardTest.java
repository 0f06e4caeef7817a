package io.github.tare.calc.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.ProblemText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JvmOptionGuardTest {
  private static final FlinkVersion VERSION = new FlinkVersion(2, 3);

  @Test
  void options_that_set_something_else_are_no_problem() {
    assertThat(
            check("env.java.opts.all", "-Xss2m -Da='x y' -XX:+UseG1GC -XX:+AlwaysPreTouch -Xmixed"))
        .isEmpty();
  }

  @Test
  void an_option_that_says_what_the_plan_says_is_no_problem() {
    assertThat(check("env.java.opts.taskmanager", "-Xmx536870902 -XX:MaxMetaspaceSize=256m"))
        .isEmpty();
  }

  @Test
  void a_larger_heap_is_an_error_with_what_it_does_to_the_container() {
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
        .contains("ERROR TARE-302")
        .contains("the initial heap is 600 MiB")
        .contains("The JVM does not start: that is more than its maximum heap of 512 MiB");
  }

  @Test
  void an_initial_heap_that_the_users_own_maximum_allows_is_that_ones_business() {
    assertThat(check("env.java.opts.all", "-Xmx1g -Xms1g"))
        .contains("-Xmx1g overrides")
        .doesNotContain("-Xms1g overrides");
  }

  @Test
  void a_smaller_initial_heap_is_a_warning() {
    assertThat(check("env.java.opts.all", "-Xms100m"))
        .startsWith("WARNING TARE-302 -Xms100m overrides the plan")
        .contains("The heap starts smaller and grows.");
  }

  @Test
  void a_smaller_maximum_alone_keeps_the_jvm_from_starting() {
    assertThat(check("env.java.opts.all", "-Xmx256m"))
        .isEqualTo(
            """
            ERROR TARE-302 -Xmx256m overrides the plan: the maximum heap is 256 MiB (268435456 bytes) instead of 512 MiB (536870902 bytes). The JVM does not start: it is also told -Xms536870902, which is more.
              env.java.opts.all = -Xmx256m  conf/config.yaml:1
              Remove it and set taskmanager.memory.task.heap.size instead.
            """);
    assertThat(check("env.java.opts.all", "-Xmx256m -Xms256m"))
        .contains("WARNING TARE-302 -Xmx256m")
        .contains("256 MiB (268435446 bytes) of the container is then never used.")
        .doesNotContain("ERROR");
  }

  @Test
  void older_and_longer_spellings_count_as_well() {
    assertThat(check("env.java.opts.all", "-mx1g")).contains("-mx1g overrides the plan");
    assertThat(check("env.java.opts.all", "-ms1g")).contains("-ms1g overrides the plan");
    assertThat(check("env.java.opts.all", "-XX:InitialHeapSize=1g")).contains("overrides the plan");
    assertThat(check("env.java.opts.all", "-Xmx0x40000000")).contains("the maximum heap is 1 GiB");
  }

  @Test
  void more_metaspace_is_an_error_in_bytes_of_the_container() {
    assertThat(check("env.java.opts.all", "-XX:MaxMetaspaceSize=1g"))
        .startsWith("ERROR TARE-302")
        .contains("768 MiB (805306368 bytes) more than the 1.688 GiB (1811939328 bytes)");
  }

  @Test
  void a_limit_of_direct_memory_under_the_unlimited_policy_is_a_limit_again() {
    MemoryPlan plan =
        Plans.taskExecutor(
            "taskmanager.memory.process.size", "1728m", "tare.memory.direct-limit", "unlimited");
    Options options = Plans.options("env.java.opts.all", "-XX:MaxDirectMemorySize=2g");
    assertThat(
            ProblemText.of(
                JvmOptionGuard.check(VERSION, options, plan.process(), Optional.of(plan))))
        .contains("That is a limit again, where tare.memory.direct-limit asks for none.");
  }

  @Test
  void default_options_count_from_the_version_on_that_has_them() {
    Options options = Plans.options("env.java.default-opts.all", "-Xmx1.5g");
    assertThat(in(new FlinkVersion(1, 19), options)).contains("TARE-303");
    assertThat(in(new FlinkVersion(1, 18), options)).isEmpty();
  }

  @Test
  void an_administrators_options_come_before_the_users() {
    assertThat(
            check(
                "env.java.opts.all", "-Xmx700m",
                "env.java.default-opts.taskmanager", "-Xmx800m",
                "env.java.default-opts.all", "-Xmx900m"))
        .contains("-Xmx800m overrides")
        .doesNotContain("700m")
        .doesNotContain("900m");
  }

  @Test
  void shares_of_the_machines_memory_have_no_effect() {
    assertThat(check("env.java.opts.all", "-XX:MaxRAMPercentage=80 -XX:MaxRAM=4g"))
        .isEqualTo(
            """
            WARNING TARE-306 -XX:MaxRAMPercentage=80 has no effect: the JVM is also told -Xmx536870902 and -Xms536870902, and they win.
              env.java.opts.all = -XX:MaxRAMPercentage=80  conf/config.yaml:1
              Remove it; taskmanager.memory.task.heap.size decides about the heap.
            WARNING TARE-306 -XX:MaxRAM=4g has no effect: the JVM is also told -Xmx536870902 and -Xms536870902, and they win.
              env.java.opts.all = -XX:MaxRAM=4g  conf/config.yaml:1
              Remove it; taskmanager.memory.task.heap.size decides about the heap.
            """);
  }

  @Test
  void class_space_is_a_part_of_metaspace() {
    assertThat(check("env.java.opts.all", "-XX:CompressedClassSpaceSize=1g"))
        .isEqualTo(
            """
            NOTE TARE-306 -XX:CompressedClassSpaceSize=1g has no effect: class space is a part of metaspace, and of its 256 MiB (268435456 bytes) the JVM gives it 4/5 at most.
              env.java.opts.all = -XX:CompressedClassSpaceSize=1g  conf/config.yaml:1
              Remove it; taskmanager.memory.jvm-metaspace.size decides about both.
            """);
    assertThat(check("env.java.opts.all", "-XX:CompressedClassSpaceSize=200m")).isEmpty();
  }

  @Test
  void several_collectors_keep_a_jvm_from_starting() {
    assertThat(
            withoutPlan(
                "env.java.opts.all", "-XX:+UseG1GC",
                "env.java.opts.taskmanager", "-XX:+UseParallelGC"))
        .isEqualTo(
            """
            ERROR TARE-307 No JVM starts with several garbage collectors: -XX:+UseParallelGC, -XX:+UseG1GC.
              env.java.opts.taskmanager = -XX:+UseParallelGC  conf/config.yaml:2
              env.java.opts.all         = -XX:+UseG1GC        conf/config.yaml:1
              Keep one of them, or take one back where it is not wanted: -XX:-UseG1GC.
            """);
  }

  @Test
  void a_collector_that_is_taken_back_is_not_chosen() {
    assertThat(
            check(
                "env.java.opts.all", "-XX:+UseG1GC",
                "env.java.opts.taskmanager", "-XX:-UseG1GC -XX:+UseParallelGC"))
        .isEmpty();
  }

  @Test
  void a_code_cache_beyond_all_overhead_is_a_warning() {
    assertThat(check("env.java.opts.all", "-XX:ReservedCodeCacheSize=512m"))
        .contains(
            """
            WARNING TARE-308 -XX:ReservedCodeCacheSize=512m lets the code cache alone grow to 512 MiB (536870912 bytes), and all JVM overhead is 192 MiB (201326592 bytes). The process may then take 320 MiB (335544320 bytes) more than the 1.688 GiB (1811939328 bytes) of its container, and be killed for it.
              env.java.opts.all = -XX:ReservedCodeCacheSize=512m  conf/config.yaml:1
              Lower it, or raise taskmanager.memory.jvm-overhead.min with it.
            """);
    assertThat(check("env.java.opts.all", "-XX:ReservedCodeCacheSize=240m")).isEmpty();
  }

  @Test
  void yarn_counts_the_heap_of_zgc_three_times() {
    assertThat(check("env.java.opts.all", "-XX:+UseZGC"))
        .isEqualTo(
            """
            WARNING TARE-309 Up to Java 20 -XX:+UseZGC maps the heap of 512 MiB (536870902 bytes) three times, and YARN counts it three times: 1024 MiB (1073741804 bytes) more than the plan has. The container of 1.688 GiB (1811939328 bytes) may be killed for it.
              env.java.opts.all = -XX:+UseZGC  conf/config.yaml:1
              Choose another collector, or use Java 21 with -XX:+ZGenerational.
            """);
    assertThat(check("env.java.opts.all", "-XX:+UseZGC -XX:+ZGenerational")).isEmpty();
    assertThat(check("env.java.opts.all", "-XX:+UseZGC -XX:-UseZGC")).isEmpty();
  }

  @Test
  void an_agent_is_a_note_that_hides_its_settings() {
    assertThat(check("env.java.opts.all", "-javaagent:/opt/jmx.jar=password:hush"))
        .isEqualTo(
            """
            NOTE TARE-310 -javaagent:/opt/jmx.jar=… is not in the plan: its classes share the metaspace of 256 MiB (268435456 bytes), its native memory the JVM overhead of 192 MiB (201326592 bytes). Its file must be there on every node.
              env.java.opts.all = -javaagent:/opt/jmx.jar=…  conf/config.yaml:1
            """);
    assertThat(check("env.java.opts.all", "-agentpath:/opt/a.so")).contains("TARE-310");
  }

  @Test
  void native_memory_tracking_is_a_note() {
    assertThat(check("env.java.opts.all", "-XX:NativeMemoryTracking=summary"))
        .isEqualTo(
            """
            NOTE TARE-311 -XX:NativeMemoryTracking=summary adds 16 bytes to every native allocation of the JVM, within the JVM overhead of 192 MiB (201326592 bytes), and slows the process by 5 to 10 %.
              env.java.opts.all = -XX:NativeMemoryTracking=summary  conf/config.yaml:1
            """);
    assertThat(check("env.java.opts.all", "-XX:NativeMemoryTracking=off")).isEmpty();
  }

  @Test
  void dollars_and_backticks_that_stay_letters_are_a_warning_without_their_values() {
    assertThat(withoutPlan("env.java.opts.all", "-Da=$HOME -Db=\"`id`\" -Dc='$x' -Dd=\\$x -De=a$"))
        .isEqualTo(
            """
            WARNING TARE-312 $ and backticks stay letters in -Da=…, -Db=…: no shell expands them.
              env.java.opts.all = -Da=…  conf/config.yaml:1
              env.java.opts.all = -Db=…  conf/config.yaml:1
              Set tare.launch.expand-on-node: true if the node's shell is to expand them; write \\$ and \\` if they are meant as letters.
            """);
  }

  @Test
  void what_the_node_expands_is_a_note() {
    assertThat(
            withoutPlan(
                "env.java.opts.all", "-Da=$HOME -Db=c", "tare.launch.expand-on-node", "true"))
        .isEqualTo(
            """
            NOTE TARE-313 The node's shell expands $ and backticks in -Da=…: what the JVM gets there is not known here.
              env.java.opts.all = -Da=…  conf/config.yaml:1
            """);
  }

  @Test
  void an_expansion_that_a_blank_cuts_apart_is_refused_by_name() {
    assertThat(
            withoutPlan(
                "env.java.opts.all", "-Da=`date +%s`", "tare.launch.expand-on-node", "true"))
        .isEqualTo(
            """
            ERROR TARE-314 What begins to expand in -Da=… does not end in it: outside quotes a blank ends an option. On the node its value would be wrong or empty.
              env.java.opts.all = -Da=…  conf/config.yaml:1
              Put the whole option between double quotes, for example "-Dkey=`command argument`".
            """);
    assertThat(expanded("-Da=$(date +%s)")).contains("TARE-314");
    assertThat(expanded("-Da=${X:-a b}")).contains("TARE-314");
    assertThat(expanded("\"-Da=`date +%s` $(date +%s) ${X:-a b}\"")).doesNotContain("TARE-314");
  }

  @Test
  void what_is_wrong_by_itself_is_told_without_a_plan() {
    assertThat(withoutPlan("env.java.opts.all", "-Xmx1.5g")).contains("TARE-303");
    assertThat(withoutPlan("env.java.opts.all", "'")).contains("TARE-301");
    assertThat(withoutPlan("env.java.opts.all", "-Xmx9g -XX:MaxRAM=1g -javaagent:x")).isEmpty();
  }

  @Test
  void what_only_a_plan_can_tell_is_told_with_a_mended_one() {
    var options =
        Plans.options(
            "taskmanager.memory.process.size", "16g",
            "taskmanager.memory.managed.size", "20g",
            "env.java.opts.taskmanager", "-Xmx9g -XX:MaxMetaspaceSize=128m");
    var mended =
        new MemoryPlanner(VERSION, PlanningMode.CONTAINER)
            .mended(ProcessKind.TASK_EXECUTOR, options)
            .orElseThrow();
    assertThat(ProblemText.of(JvmOptionGuard.besides(VERSION, options, mended)))
        .isEqualTo(
            """
            ERROR TARE-302 -Xmx9g overrides the plan: the maximum heap is 9 GiB (9663676416 bytes) instead of 128.6 MiB (134846850 bytes). The process may then take 8.874 GiB (9528829566 bytes) more than the 16 GiB (17179869184 bytes) of its container, and be killed for it. That is reckoned with this change: set taskmanager.memory.managed.size: 13337m.
              env.java.opts.taskmanager = -Xmx9g  conf/config.yaml:3
              Remove it and set taskmanager.memory.task.heap.size instead.
            """);
  }

  @Test
  void the_stack_of_a_thread_is_counted_in_kibibytes_by_its_longer_name() {
    assertThat(withoutPlan("env.java.opts.all", "-XX:ThreadStackSize=2m")).contains("TARE-303");
    assertThat(withoutPlan("env.java.opts.all", "-XX:ThreadStackSize=2048 -ss1m")).isEmpty();
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
    assertThat(JvmOptionGuard.check(VERSION, options, plan.process(), Optional.of(plan)).all())
        .isEmpty();
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
    MemoryPlan plan = Plans.taskExecutor1728m();
    return ProblemText.of(
        JvmOptionGuard.check(
            VERSION, Plans.options(keysAndValues), plan.process(), Optional.of(plan)));
  }

  private static String expanded(String text) {
    return withoutPlan("env.java.opts.all", text, "tare.launch.expand-on-node", "true");
  }

  private static String in(FlinkVersion version, Options options) {
    return ProblemText.of(
        JvmOptionGuard.check(version, options, ProcessKind.TASK_EXECUTOR, Optional.empty()));
  }

  private static String withoutPlan(String... keysAndValues) {
    return ProblemText.of(
        JvmOptionGuard.check(
            VERSION, Plans.options(keysAndValues), ProcessKind.TASK_EXECUTOR, Optional.empty()));
  }
}
