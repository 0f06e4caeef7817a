package io.github.tare.yarn.launch;

import static io.github.tare.yarn.launch.Launches.master;
import static io.github.tare.yarn.launch.Launches.options;
import static io.github.tare.yarn.launch.Launches.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.staging.StagedFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchContextRulesTest {
  @Test
  void the_masters_launch_context_is_the_golden_one() {
    assertThat(text(masterContext(master(options())))).isEqualTo(golden("master.txt"));
  }

  @Test
  void a_sessions_master_differs_in_its_main_class_alone() {
    assertThat(text(LaunchContextRules.master(DeploymentMode.SESSION, master(options()))))
        .isEqualTo(
            golden("master.txt").replace("TareApplicationEntrypoint", "TareSessionEntrypoint"));
  }

  @Test
  void a_workers_launch_context_is_the_golden_one() {
    var properties = new TreeMap<>(Map.of("jobmanager.rpc.address", "node1", "a", "b c"));
    assertThat(
            text(
                LaunchContextRules.worker(
                    Launches.template(), size(), "container_1_2", properties)))
        .isEqualTo(golden("worker.txt"));
  }

  @Test
  void user_options_come_in_flinks_order_and_after_tares_own_so_that_they_win() {
    var options =
        options(
            "env.java.opts.jobmanager", "-Djm=1",
            "env.java.opts.taskmanager", "-Dtm=1",
            "env.java.opts.all", "-Dall=1 '-Dq=a b'",
            "env.java.default-opts.jobmanager", "-Djm=0",
            "env.java.default-opts.all", "-Dall=0");
    assertThat(masterContext(master(options)).command())
        .contains(
            "=268435456 -XX:CompileThresholdScaling=5 -Dall=0 -Dall=1 '-Dq=a b' -Djm=0 -Djm=1 -XX:+Ignore");
    assertThat(LaunchContextRules.workerTemplate(worker(options), size(), label()))
        .extracting(template -> template.command().subList(3, 7).toString())
        .asString()
        .contains("-Dall=0", "-Dall=1", "-Dq=a b", "-Dtm=1")
        .doesNotContain("-Djm");
  }

  @Test
  void the_old_name_of_the_options_of_all_processes_still_counts() {
    assertThat(masterContext(master(options("env.java.opts", "-Dold=1"))).command())
        .contains(" -Dold=1 ");
    assertThat(
            masterContext(
                    master(options("env.java.opts", "-Dold=1", "env.java.opts.all", "-Dnew=1")))
                .command())
        .contains(" -Dnew=1 ")
        .doesNotContain("-Dold=1");
  }

  @Test
  void dollars_of_user_options_are_letters_unless_the_user_asks() {
    assertThat(command("env.java.opts.all", "-Da=$HOME")).contains(" '-Da=\\$HOME' ");
    assertThat(command("env.java.opts.all", "-Da=$HOME", "tare.launch.expand-on-node", "true"))
        .contains(" \\\"-Da=\\$HOME\\\" ");
  }

  @Test
  void an_open_quote_is_a_bug_here_because_the_checks_refuse_it() {
    assertThatThrownBy(() -> command("env.java.opts.all", "-Da='b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("never closed");
  }

  @Test
  void java_on_the_nodes_is_the_configured_one() {
    assertThat(masterContext(master(options("env.java.home", "/opt/jdk"))).environment())
        .containsEntry("JAVA_HOME", "/opt/jdk");
    assertThat(masterContext(master(options())).environment()).doesNotContainKey("JAVA_HOME");
  }

  @Test
  void each_process_gets_the_variables_that_are_meant_for_it() {
    var options =
        options("containerized.master.env.A", "1", "containerized.taskmanager.env.B", "$C \"`d`");
    assertThat(masterContext(master(options)).environment())
        .containsEntry("A", "1")
        .doesNotContainKey("B");
    assertThat(ProcessEnvironment.of(worker(options)))
        .containsEntry("B", "$C \\\"\\`d\\`")
        .doesNotContainKey("A");
  }

  @Test
  void a_users_classpath_comes_first() {
    var options = options("containerized.master.env.CLASSPATH", "/mine");
    assertThat(masterContext(master(options)).environment().get("CLASSPATH"))
        .startsWith("/mine:lib/");
  }

  @Test
  void temporary_directories_are_yarns_unless_configured() {
    assertThat(command()).contains(" '-Dio.tmp.dirs={{LOCAL_DIRS}}' ");
    assertThat(command("io.tmp.dirs", "/fast")).doesNotContain("-Dio.tmp.dirs");
  }

  @Test
  void a_users_start_command_is_read_by_the_nodes_shell_around_the_parts_of_the_usual_one() {
    var options =
        options(
            "yarn.container-start-command-template",
            "N=\"a  b\"; echo \"$N\" '%x%' $((1+1)) %class% %args% %jvmmem% %java% %redirects%");
    ProcessLaunch launch = worker(options);
    WorkerTemplate template = LaunchContextRules.workerTemplate(launch, size(), label());
    String command =
        LaunchContextRules.worker(
                template, size(), "container_1", new TreeMap<>(Map.of("a", "b c")))
            .command();
    String shown = command.substring(0, command.indexOf(" 1>"));
    assertThat(new ContainerShell(Map.of("LOCAL_DIRS", "/l", "JAVA_HOME", "/j"), "/log").run(shown))
        .isEqualTo(
            "a  b %x% 2 org.apache.flink.runtime.taskexecutor.TaskManagerRunner --configDir ."
                + " -Dio.tmp.dirs=/l -Dtaskmanager.resource-id=container_1 -Da=b c -Xmx536870902"
                + " -Xms536870902 -XX:MaxDirectMemorySize=268435458"
                + " -XX:MaxMetaspaceSize=268435456 /j/bin/java\n");
    assertThat(command)
        .endsWith(" 1> '<LOG_DIR>/taskmanager.out' 2> '<LOG_DIR>/taskmanager.stderr'");
  }

  @Test
  void the_log_configuration_is_told_its_level_and_how_many_files_to_keep() {
    var options =
        options(
            "env.log.level",
            "DEBUG",
            "env.log.max",
            "3",
            "containerized.master.env.ROOT_LOG_LEVEL",
            "x");
    assertThat(masterContext(master(options)).environment())
        .containsEntry("ROOT_LOG_LEVEL", "DEBUG")
        .containsEntry("MAX_LOG_FILE_NUMBER", "3");
    assertThat(ProcessEnvironment.of(worker(options))).containsEntry("ROOT_LOG_LEVEL", "DEBUG");
  }

  @ParameterizedTest
  @CsvSource({
    "disabled, .:data:lib/a.jar:lib/log4j.jar:lib/flink-dist-2.3.0.jar:/hadoop",
    "first, usrlib/job.jar:.:data:lib/a.jar:lib/log4j.jar:lib/flink-dist-2.3.0.jar:/hadoop",
    "order, .:data:usrlib/job.jar:lib/a.jar:lib/log4j.jar:lib/flink-dist-2.3.0.jar:/hadoop",
    "last, .:data:lib/a.jar:lib/log4j.jar:lib/flink-dist-2.3.0.jar:usrlib/job.jar:/hadoop"
  })
  void the_classpath_has_what_the_user_ships_and_the_jobs_jar_where_it_is_wanted(
      String inclusion, String classpath) {
    var options =
        options("yarn.classpath.include-user-jar", inclusion, "yarn.ship-archives", "/x/m.jar");
    ProcessLaunch launch =
        new ProcessLaunch(
            ProcessKind.JOB_MANAGER,
            List.of(),
            options,
            Stream.of(
                    "config.yaml",
                    "usrlib/job.jar",
                    "lib/log4j.jar",
                    "lib/flink-dist-2.3.0.jar",
                    "lib/a.jar",
                    "plugins/p/p.jar",
                    "data/a.csv",
                    "data/b.csv",
                    "m.jar",
                    "x.txt")
                .map(Launches::file)
                .toList(),
            YarnOptions.read(options).options().shipping(),
            List.of("/hadoop"),
            "ann",
            Access.NONE,
            Optional.empty());
    assertThat(Classpath.of(launch).text()).isEqualTo(classpath);
  }

  @Test
  void names_on_the_classpath_stay_what_they_are_and_hadoops_entries_are_the_shells() {
    var options = options("yarn.classpath.include-user-jar", "first");
    ProcessLaunch launch =
        new ProcessLaunch(
            ProcessKind.TASK_EXECUTOR,
            List.of(),
            options,
            List.of(
                new StagedFile(
                    "usrlib/it's \"5\" $A `id` \\ ü.jar", URI.create("hdfs://nn:8020/x"), 1, 1)),
            YarnOptions.read(options).options().shipping(),
            List.of("$A/*"),
            "ann",
            Access.NONE,
            Optional.empty());
    assertThat(new ContainerShell(Map.of("A", "/a"), "/log").variable(Classpath.of(launch).text()))
        .isEqualTo("usrlib/it's \"5\" $A `id` \\ ü.jar:/a/*");
  }

  @Test
  void a_worker_of_another_size_is_recorded_with_its_own() {
    var pools = new EnumMap<>(Launches.spec().pools());
    pools.put(Pool.MANAGED, MemorySize.ofBytes(17));
    WorkerSize smaller =
        WorkerSize.staged(
            new WorkerSpec(pools, 1.0, 1, new TreeMap<>()), new ContainerSize(1217, 1), List.of());
    assertThat(
            LaunchContextRules.worker(Launches.template(), smaller, "container_1", new TreeMap<>())
                .command())
        .contains("container.bytes=1276116992,pool.frameworkHeap=134217728,")
        .contains(",pool.managed=17,");
  }

  private static String command(String... keysAndValues) {
    return masterContext(master(options(keysAndValues))).command();
  }

  private static WorkerSize size() {
    return Launches.template().size();
  }

  private static java.util.Optional<String> label() {
    return java.util.Optional.empty();
  }

  private static String text(LaunchContext context) {
    StringBuilder text = new StringBuilder(context.command()).append('\n');
    new TreeMap<>(context.environment())
        .forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    context
        .files()
        .forEach(file -> text.append(file.name()).append(" <- ").append(file.uri()).append('\n'));
    return text.toString();
  }

  private static LaunchContext masterContext(ProcessLaunch launch) {
    return LaunchContextRules.master(DeploymentMode.APPLICATION, launch);
  }

  private static String golden(String name) {
    try (InputStream in = LaunchContextRulesTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
