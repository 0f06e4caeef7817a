package io.github.tare.calc.managed;

import io.github.tare.calc.managed.RocksDbMemory.Bound;
import io.github.tare.calc.unit.MemorySize;

/** Holds RocksDB's memory against the plan, and says what works though not as one may think. */
final class RocksDbReview {
  private final RocksDbCase found;

  RocksDbReview(RocksDbCase found) {
    this.found = found;
  }

  /** Reports what there is to say. */
  void run() {
    switch (found.bound()) {
      case FIXED_PER_SLOT -> {
        withoutEffect(found.keys().fixedPerSlot().name() + " is set, and it wins");
        outside();
      }
      case MANAGED -> withoutEffect(found.keys().managed().name() + " is true, and it wins");
      case FIXED_PER_TASK_EXECUTOR -> outside();
      case UNBOUNDED -> found.readings().report(RocksDbProblems.unbounded(found));
    }
    found.memory().budget().filter(any -> hasWeight()).ifPresent(this::writeBuffers);
  }

  private void withoutEffect(String reason) {
    found
        .readings()
        .explicit(found.keys().fixedPerTaskExecutor())
        .ifPresent(lost -> found.readings().report(RocksDbProblems.withoutEffect(lost, reason)));
  }

  private void outside() {
    if (found.taken().compareTo(found.share()) > 0) {
      found.readings().report(RocksDbProblems.outside(found));
    }
  }

  /** A consumer without weight has been reported as that. */
  private boolean hasWeight() {
    return found.bound() != Bound.MANAGED || found.fraction() > 0;
  }

  private void writeBuffers(RocksDbBudget budget) {
    if (budget.writeBuffers().equals(MemorySize.ZERO)) {
      found.readings().report(new WriteBuffers(found, budget).nothing());
    } else if (budget.flushesAllTheTime(found.memory().perState().writeBuffer())) {
      found.readings().report(new WriteBuffers(found, budget).flushedAllTheTime());
    }
  }
}
