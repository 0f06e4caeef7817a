package io.github.tare.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What each room may touch of the world outside. */
class BoundariesTest {
  @Test
  void the_core_needs_nothing_but_the_language() {
    classes()
        .that()
        .resideInAPackage(Tare.CORE + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Tare.CORE + "..", "java.lang..", "java.math..", "java.util..", "org.jspecify..")
        .check(Tare.core());
  }

  @Test
  void the_core_does_not_log() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .check(Tare.core());
  }

  @Test
  void the_core_reads_no_environment_and_no_clock() {
    noClasses().should().callMethodWhere(AskingTheMachine.happens()).check(Tare.core());
  }

  @Test
  void only_the_adapters_and_flinks_rooms_name_hadoop() {
    noClasses()
        .that()
        .resideOutsideOfPackages(Tare.PLUGIN + ".hadoop..", Tare.PLUGIN + ".flink..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.hadoop..")
        .check(Tare.all());
  }

  @Test
  void only_flinks_rooms_name_flink() {
    noClasses()
        .that()
        .resideOutsideOfPackage(Tare.PLUGIN + ".flink..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.flink..")
        .check(Tare.all());
  }

  @Test
  void commons_configuration_and_yaml_live_in_config() {
    noClasses()
        .that()
        .resideOutsideOfPackage(Tare.PLUGIN + ".config..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.commons..", "org.snakeyaml..")
        .check(Tare.all());
  }

  @Test
  void the_library_of_the_command_line_lives_in_cli() {
    noClasses()
        .that()
        .resideOutsideOfPackage(Tare.PLUGIN + ".cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(Tare.all());
  }

  @Test
  void the_progress_bar_lives_in_report() {
    noClasses()
        .that()
        .resideOutsideOfPackage(Tare.PLUGIN + ".report..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("me.tongfei..")
        .check(Tare.all());
  }

  @Test
  void only_the_command_and_the_master_end_their_process() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Tare.PLUGIN + ".cli.Main")
        .and()
        .doNotHaveFullyQualifiedName(Tare.PLUGIN + ".flink.master.MasterProcess")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(Tare.plugin());
  }

  @Test
  void the_rules_saw_the_classes_they_are_about() {
    assertThat(Tare.core()).hasSizeGreaterThan(20);
    assertThat(Tare.plugin()).hasSizeGreaterThan(15);
    assertThat(Tare.plugin().stream().map(type -> type.getPackageName()))
        .contains(
            Tare.PLUGIN + ".hadoop",
            Tare.PLUGIN + ".flink.master",
            Tare.PLUGIN + ".flink.client",
            Tare.PLUGIN + ".cli");
  }
}
