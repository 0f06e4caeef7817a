package io.github.tare.it.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** Calls whose answer depends on the machine, the moment or chance. */
final class AskingTheMachine extends DescribedPredicate<JavaMethodCall> {
  private static final Set<String> CALLS =
      Set.of(
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.Math.random",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault");

  private AskingTheMachine() {
    super("the answer depends on the machine");
  }

  static AskingTheMachine happens() {
    return new AskingTheMachine();
  }

  @Override
  public boolean test(JavaMethodCall call) {
    return CALLS.contains(call.getTargetOwner().getName() + "." + call.getTarget().getName());
  }
}
