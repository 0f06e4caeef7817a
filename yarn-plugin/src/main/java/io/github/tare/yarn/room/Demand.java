package io.github.tare.yarn.room;

import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.yarn.cluster.ResourceAmounts;

/**
 * A container that looks for room.
 *
 * @param container that is asked for
 * @param size as YARN will grant it
 * @param label of the nodes that it may run on; empty for those without
 */
public record Demand(Subject.Container container, ResourceAmounts size, String label) {
  boolean isMaster() {
    return container.plan().process() == ProcessKind.JOB_MANAGER;
  }

  /** For example {@code JobManager}. */
  String processName() {
    return ProcessName.of(container.plan().process());
  }

  /** For example {@code the JobManager's container of 2 GiB (2147483648 bytes)}. */
  public String inWords(Measure measure) {
    return "the " + processName() + "'s container of " + AmountsText.of(measure.counted(size));
  }
}
