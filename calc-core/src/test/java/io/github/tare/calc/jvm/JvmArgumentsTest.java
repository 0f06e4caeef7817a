package io.github.tare.calc.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JvmArgumentsTest {
  @Test
  void a_task_executor_of_1728m_gets_what_flink_gives_it() {
    assertThat(JvmArguments.of(Plans.taskExecutor1728m()))
        .containsExactly(
            "-Xmx536870902",
            "-Xms536870902",
            "-XX:MaxDirectMemorySize=268435458",
            "-XX:MaxMetaspaceSize=268435456");
  }

  @Test
  void a_job_manager_has_no_direct_limit_unless_it_is_asked_for() {
    assertThat(JvmArguments.of(Plans.jobManager("jobmanager.memory.process.size", "1600m")))
        .containsExactly("-Xmx1073741824", "-Xms1073741824", "-XX:MaxMetaspaceSize=268435456");
    assertThat(
            JvmArguments.of(
                Plans.jobManager(
                    "jobmanager.memory.process.size", "1600m",
                    "jobmanager.memory.enable-jvm-direct-memory-limit", "true")))
        .contains("-XX:MaxDirectMemorySize=134217728");
  }
}
