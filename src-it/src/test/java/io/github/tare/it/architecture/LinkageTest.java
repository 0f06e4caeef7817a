package io.github.tare.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One jar for every Flink version: all that it calls is there, all that it must have it has. */
class LinkageTest {
  @ParameterizedTest
  @ValueSource(strings = {"flink-1.20", "flink-2.3"})
  void everything_of_flinks_that_tare_uses_is_in_this_version(String home) throws IOException {
    try (FlinkClasses flink = FlinkClasses.of(Path.of(home))) {
      assertThat(
              accessesToFlink()
                  .map(flink::missing)
                  .flatMap(Optional::stream)
                  .collect(Collectors.toSet()))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"flink-1.20", "flink-2.3"})
  void no_class_of_tares_owes_this_version_a_method(String home) throws Exception {
    try (FlinkClasses flink = FlinkClasses.of(Path.of(home))) {
      for (String name : classNames()) {
        assertThat(flink.unimplemented(name)).as(name).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"flink-1.20, 1", "flink-2.3, 2"})
  void flinks_executor_for_sessions_has_the_one_constructor_that_tare_calls_by_reflection(
      String home, int parameters) throws Exception {
    try (FlinkClasses flink = FlinkClasses.of(Path.of(home))) {
      assertThat(
              flink.constructors(
                  "org.apache.flink.client.deployment.executors.AbstractSessionClusterExecutor"))
          .containsExactly(
              List.of(
                      "org.apache.flink.client.deployment.ClusterClientFactory",
                      "org.apache.flink.configuration.Configuration")
                  .subList(0, parameters));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "flink-1.20, org.apache.flink.api.common.time.Time",
    "flink-2.3, java.time.Duration",
  })
  void the_parts_of_flinks_slot_manager_have_the_one_constructor_that_tare_calls_by_reflection(
      String home, String timeout) throws Exception {
    String slots = "org.apache.flink.runtime.resourcemanager.slotmanager.";
    try (FlinkClasses flink = FlinkClasses.of(Path.of(home))) {
      assertThat(flink.constructors(slots + "DefaultSlotStatusSyncer"))
          .containsExactly(List.of(timeout));
      assertThat(flink.constructors(slots + "DefaultResourceAllocationStrategy"))
          .containsExactly(
              List.of(
                  "org.apache.flink.runtime.clusterframework.types.ResourceProfile",
                  "int",
                  "org.apache.flink.configuration.TaskManagerOptions$TaskManagerLoadBalanceMode",
                  timeout,
                  "int",
                  "org.apache.flink.api.common.resources.CPUResource",
                  "org.apache.flink.configuration.MemorySize"));
      for (String getter : List.of("getTaskManagerRequestTimeout", "getTaskManagerTimeout")) {
        assertThat(flink.hasMethod(slots + "SlotManagerConfiguration", getter)).isTrue();
      }
    }
  }

  @Test
  void the_test_sees_a_member_that_is_gone() throws IOException {
    try (FlinkClasses flink = FlinkClasses.of(Path.of("flink-2.3"))) {
      // Gone in 2.0.
      assertThat(flink.hasMethod("org.apache.flink.configuration.Configuration", "getInteger"))
          .isFalse();
      assertThat(flink.hasMethod("org.apache.flink.configuration.Configuration", "getString"))
          .isTrue();
    }
  }

  private static Stream<JavaAccess<?>> accessesToFlink() {
    List<JavaAccess<?>> accesses =
        Tare.plugin().stream()
            .flatMap(javaClass -> javaClass.getAccessesFromSelf().stream())
            .filter(access -> access.getTargetOwner().getName().startsWith("org.apache.flink."))
            .filter(
                access ->
                    access instanceof JavaFieldAccess
                        || access.getTarget() instanceof CodeUnitAccessTarget)
            .collect(Collectors.toList());
    assertThat(accesses).hasSizeGreaterThan(50);
    return accesses.stream();
  }

  private static List<String> classNames() {
    List<String> names =
        Tare.plugin().stream()
            .map(javaClass -> javaClass.getName())
            .filter(name -> name.startsWith(Tare.PLUGIN + ".flink."))
            .filter(name -> !name.endsWith("package-info"))
            .toList();
    assertThat(names).hasSizeGreaterThan(10);
    return names;
  }
}
