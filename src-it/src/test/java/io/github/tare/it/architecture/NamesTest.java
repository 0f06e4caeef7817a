package io.github.tare.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import org.junit.jupiter.api.Test;

/** Names that say what a thing is, and signatures that can be read at the call. */
class NamesTest {
  @Test
  void no_class_is_a_drawer_for_odds_and_ends() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Processor")
        .orShould()
        .haveSimpleNameEndingWith("Common")
        .check(Tare.all());
  }

  @Test
  void no_public_method_takes_a_bare_boolean() {
    noMethods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should(HaveBareBoolean.parameter())
        .check(Tare.all());
  }
}
