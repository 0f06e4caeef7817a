package io.github.tare.it.oracle;

import io.github.tare.calc.plan.ProcessKind;
import java.util.List;

/** Changes of fractions, numbers and lists, and of which keys there are. */
final class OtherChanges {
  private OtherChanges() {}

  static boolean oddFraction(Draft draft) {
    return fraction(draft, Oddities.FRACTIONS);
  }

  static boolean edgeFraction(Draft draft) {
    return fraction(draft, Oddities.EDGE_FRACTIONS);
  }

  static boolean garbageFraction(Draft draft) {
    return fraction(draft, Oddities.GARBAGE_FRACTIONS);
  }

  private static boolean fraction(Draft draft, List<String> values) {
    draft.put(draft.pick(Keys.fractions(draft.process)), draft.pick(values));
    return true;
  }

  static boolean slots(Draft draft) {
    draft.put("taskmanager.numberOfTaskSlots", draft.pick(Oddities.INTEGERS));
    return true;
  }

  static boolean cores(Draft draft) {
    draft.put("taskmanager.cpu.cores", draft.pick(Oddities.CORES));
    return true;
  }

  static boolean externalResources(Draft draft) {
    draft.put("external-resources", draft.pick(Oddities.RESOURCE_LISTS));
    for (String name : List.of("gpu", "fpga", "gp'u", "")) {
      if (draft.chance(60)) {
        draft.put("external-resource." + name + ".amount", anAmount(draft));
      }
    }
    return true;
  }

  private static String anAmount(Draft draft) {
    return draft.chance(80)
        ? Integer.toString(draft.random.nextInt(8))
        : draft.pick(Oddities.INTEGERS);
  }

  static boolean directLimit(Draft draft) {
    draft.put("jobmanager.memory.enable-jvm-direct-memory-limit", draft.pick(Oddities.TRUTHS));
    return true;
  }

  static boolean dropKey(Draft draft) {
    draft.remove(draft.pick(draft.keys()));
    return true;
  }

  static boolean swapValues(Draft draft) {
    String one = draft.pick(draft.keys());
    String other = draft.pick(draft.keys());
    String value = draft.get(one).orElseThrow();
    draft.put(one, draft.get(other).orElseThrow());
    draft.put(other, value);
    return !one.equals(other);
  }

  static boolean unknownKey(Draft draft) {
    draft.put(draft.pick(Oddities.UNKNOWN_KEYS), draft.pick(Oddities.GARBAGE_SIZES));
    return true;
  }

  static boolean keyOfTheOtherProcess(Draft draft) {
    ProcessKind other =
        draft.process == ProcessKind.TASK_EXECUTOR
            ? ProcessKind.JOB_MANAGER
            : ProcessKind.TASK_EXECUTOR;
    draft.put(draft.pick(Keys.sizes(other)), draft.pick(Oddities.GARBAGE_SIZES));
    return true;
  }
}
