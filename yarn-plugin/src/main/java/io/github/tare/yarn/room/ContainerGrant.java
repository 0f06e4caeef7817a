package io.github.tare.yarn.room;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.container.ContainerSize;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One kind of container: what is asked for it, and what YARN grants.
 *
 * @param plan of the process in it
 * @param asked of YARN
 * @param granted by YARN; unknown too where YARN refuses it
 * @param number of them in a job; empty where only the job's code says
 */
public record ContainerGrant(
    MemoryPlan plan, ContainerSize asked, Fact<ContainerSize> granted, OptionalInt number) {
  public ContainerGrant {
    Objects.requireNonNull(plan);
    Objects.requireNonNull(asked);
    Objects.requireNonNull(granted);
    Objects.requireNonNull(number);
  }

  /** What is granted for one of them and not in its process's plan. */
  public Fact<MemorySize> lost() {
    return granted.map(
        size -> MemorySize.ofMebibytes(size.memoryMebibytes()).minus(plan.totalProcess().size()));
  }

  /** The same of all of them; empty where the grant or their number is not known. */
  public Optional<MemorySize> lostInTheJob() {
    return number.isPresent()
        ? lost().known().map(each -> each.saturatedTimes(number.getAsInt()))
        : Optional.empty();
  }
}
