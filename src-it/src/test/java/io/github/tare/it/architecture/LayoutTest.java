package io.github.tare.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each package uses only those before it, so there are no cycles and data flows one way. */
class LayoutTest {
  private static final List<String> CORE =
      List.of("unit", "origin", "problem", "option", "plan", "managed", "jvm", "migrate");
  private static final List<String> PLUGIN =
      List.of(
          "recorder",
          "config",
          "cluster",
          "container",
          "proposal",
          "room",
          "preflight",
          "staging",
          "launch",
          "diagnose",
          "submit",
          "running",
          "prepare",
          "recommend",
          "report",
          "rest",
          "hadoop",
          "flink",
          "cli");

  @TestFactory
  Stream<DynamicTest> a_package_of_the_core_uses_only_those_before_it() {
    return rules(Tare.core(), Tare.CORE, CORE);
  }

  @TestFactory
  Stream<DynamicTest> a_package_of_the_plugin_uses_only_those_before_it() {
    return rules(Tare.plugin(), Tare.PLUGIN, PLUGIN);
  }

  @Test
  void every_class_of_the_core_is_in_a_package_of_the_order() {
    everyClassIsInTheOrder(Tare.core(), Tare.CORE, CORE);
  }

  @Test
  void every_class_of_the_plugin_is_in_a_package_of_the_order() {
    everyClassIsInTheOrder(Tare.plugin(), Tare.PLUGIN, PLUGIN);
  }

  @Test
  void the_master_and_the_command_do_not_know_each_other() {
    noClasses()
        .that()
        .resideInAPackage(Tare.PLUGIN + ".cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(Tare.PLUGIN + ".flink..")
        .check(Tare.plugin());
  }

  @ParameterizedTest
  @CsvSource({"client, master", "master, client"})
  void flinks_client_and_its_master_do_not_know_each_other(String one, String other) {
    noClasses()
        .that()
        .resideInAPackage(Tare.PLUGIN + ".flink." + one + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(Tare.PLUGIN + ".flink." + other + "..")
        .check(Tare.plugin());
  }

  private static Stream<DynamicTest> rules(JavaClasses classes, String base, List<String> order) {
    return IntStream.range(0, order.size() - 1)
        .mapToObj(index -> rule(classes, base, order, index));
  }

  private static DynamicTest rule(JavaClasses classes, String base, List<String> order, int index) {
    String[] later =
        order.subList(index + 1, order.size()).stream()
            .map(name -> base + "." + name + "..")
            .toArray(String[]::new);
    return DynamicTest.dynamicTest(
        order.get(index),
        () ->
            noClasses()
                .that()
                .resideInAPackage(base + "." + order.get(index) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .check(classes));
  }

  private static void everyClassIsInTheOrder(JavaClasses classes, String base, List<String> order) {
    assertThat(classes.stream().map(JavaClass::getPackageName).distinct())
        .hasSizeGreaterThan(order.size() - 1)
        .allMatch(name -> name.equals(base) || order.contains(room(name, base)));
  }

  private static String room(String packageName, String base) {
    String rest = packageName.substring(Math.min(packageName.length(), base.length() + 1));
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
