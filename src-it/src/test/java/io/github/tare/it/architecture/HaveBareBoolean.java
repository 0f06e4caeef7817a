package io.github.tare.it.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A call such as {@code start(true, false)} tells its reader nothing. */
final class HaveBareBoolean extends ArchCondition<JavaMethod> {
  private HaveBareBoolean() {
    super("have a bare boolean parameter");
  }

  static HaveBareBoolean parameter() {
    return new HaveBareBoolean();
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    boolean found =
        method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(boolean.class));
    // Overriding somebody else's signature leaves no choice.
    boolean own = !method.isAnnotatedWith(Override.class) && !overrides(method);
    events.add(
        new SimpleConditionEvent(
            method, found && own, method.getFullName() + " takes a bare boolean"));
  }

  private static boolean overrides(JavaMethod method) {
    return method.getOwner().getAllRawSuperclasses().stream()
        .anyMatch(type -> type.tryGetMethod(method.getName(), parameters(method)).isPresent());
  }

  private static String[] parameters(JavaMethod method) {
    return method.getRawParameterTypes().stream()
        .map(type -> type.getName())
        .toArray(String[]::new);
  }
}
