package io.github.tare.calc.managed;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.unit.MemorySize;
import java.util.Optional;

/**
 * What one slot has of a TaskExecutor's pools: an equal part, cut to whole bytes; what the division
 * leaves belongs to no slot. Source: {@code
 * TaskExecutorResourceUtils.generateDefaultSlotResourceProfile}.
 *
 * @param slots among how many the pools are shared, 1 or more
 * @param taskHeap of each slot
 * @param taskOffHeap of each slot
 * @param network of each slot
 * @param managed of each slot
 */
public record SlotShare(
    int slots,
    MemorySize taskHeap,
    MemorySize taskOffHeap,
    MemorySize network,
    MemorySize managed) {

  /** The share of a TaskExecutor's slot; empty for a JobManager and where there is no slot. */
  public static Optional<SlotShare> of(MemoryPlan plan) {
    if (plan.process() != ProcessKind.TASK_EXECUTOR || plan.slots() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new SlotShare(
            plan.slots(),
            part(plan, Pool.TASK_HEAP),
            part(plan, Pool.TASK_OFF_HEAP),
            part(plan, Pool.NETWORK),
            part(plan, Pool.MANAGED)));
  }

  /**
   * This fraction of the slot's managed memory, rounded down as Flink does it, in a double. Source:
   * {@code MemoryManager.computeMemorySize}.
   *
   * @param fraction from 0 to 1
   */
  public MemorySize managed(double fraction) {
    return MemorySize.ofBytes((long) Math.floor(managed.bytes() * fraction));
  }

  /** The same slot with so much managed memory. */
  SlotShare withManaged(MemorySize other) {
    return new SlotShare(slots, taskHeap, taskOffHeap, network, other);
  }

  private static MemorySize part(MemoryPlan plan, Pool pool) {
    return MemorySize.ofBytes(plan.size(pool).bytes() / plan.slots());
  }
}
