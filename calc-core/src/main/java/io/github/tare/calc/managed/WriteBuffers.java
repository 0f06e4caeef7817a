package io.github.tare.calc.managed;

import static io.github.tare.calc.unit.MemorySizeText.human;

import io.github.tare.calc.managed.RocksDbMemory.Bound;
import io.github.tare.calc.option.OptionKey;
import io.github.tare.calc.option.TaskExecutorOptions;
import io.github.tare.calc.plan.Derivation;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Write buffers that have too little memory: what to say, and what may help. */
final class WriteBuffers {
  private static final int DECIMALS = 2;

  private final RocksDbCase found;
  private final RocksDbBudget budget;

  WriteBuffers(RocksDbCase found, RocksDbBudget budget) {
    this.found = found;
    this.budget = budget;
  }

  /** The budget is nothing, and to RocksDB a limit of 0 is no limit. */
  Problem nothing() {
    return problem(
        ProblemCode.ROCKSDB_WITHOUT_MEMORY,
        "%s's budget is %s: no block cache, and write buffers without a limit, for to %s a limit of 0 is none."
            .formatted(found.store(), human(budget.total()), found.store()));
  }

  /** The trap: the first block of a write buffer is already what RocksDB flushes. */
  Problem flushedAllTheTime() {
    return problem(
        ProblemCode.WRITE_BUFFERS_TOO_SMALL,
        "%s flushes its write buffers all the time: each takes %s at once, and they are flushed from %s on. This ends where %s is %s or more; now it is %s."
            .formatted(
                found.store(),
                human(RocksDbBudget.arenaBlock(writeBuffer())),
                human(budget.flushLimit()),
                what(),
                enough().map(MemorySizeText::human).orElse("4 EiB"),
                human(subject())));
  }

  private Problem problem(ProblemCode code, String message) {
    return new Problem(
        code,
        Severity.WARNING,
        message,
        places(),
        "Give " + found.store() + " more memory.",
        remedies());
  }

  /** What has to be larger. */
  private String what() {
    return switch (found.bound()) {
      case MANAGED -> "the managed memory of a slot";
      case FIXED_PER_SLOT, FIXED_PER_TASK_EXECUTOR, UNBOUNDED -> key();
    };
  }

  private MemorySize subject() {
    return found.bound() == Bound.MANAGED ? found.slot().managed() : budget.total();
  }

  private String key() {
    return found.memory().limit().total().map(Derivation::key).orElse("");
  }

  /** The smallest slot, or fixed budget, that has no such trouble. */
  private Optional<MemorySize> enough() {
    return Smallest.that(
        size -> !budget.withTotal(budgetOf(size)).flushesAllTheTime(writeBuffer()));
  }

  private MemorySize budgetOf(MemorySize size) {
    return found.bound() == Bound.MANAGED
        ? found.slot().withManaged(size).managed(found.fraction())
        : size;
  }

  private MemorySize writeBuffer() {
    return found.memory().perState().writeBuffer();
  }

  private List<Place> places() {
    List<OptionKey<?>> options = new ArrayList<>();
    switch (found.bound()) {
      case MANAGED -> {
        options.add(TaskExecutorOptions.MANAGED_SIZE);
        options.add(TaskExecutorOptions.MANAGED_FRACTION);
        options.add(TaskExecutorOptions.SLOTS);
      }
      case FIXED_PER_SLOT -> options.add(found.keys().fixedPerSlot());
      case FIXED_PER_TASK_EXECUTOR -> options.add(found.keys().fixedPerTaskExecutor());
      case UNBOUNDED -> {}
    }
    options.add(found.keys().writeBufferRatio());
    options.add(found.keys().writeBufferSize());
    return found.readings().places(options.toArray(OptionKey<?>[]::new));
  }

  private List<Remedy> remedies() {
    List<Remedy> remedies = new ArrayList<>();
    enough().ifPresent(size -> larger(remedies, size));
    long mebibytes = budget.largestWriteBuffer().bytes() / MemorySize.MEBIBYTE;
    if (mebibytes > 0) {
      remedies.add(Remedy.set(found.keys().writeBufferSize().name(), mebibytes + "m"));
    }
    return remedies;
  }

  private void larger(List<Remedy> remedies, MemorySize enough) {
    if (found.bound() != Bound.MANAGED) {
      remedies.add(Remedy.set(key(), wholeMebibytes(enough)));
      return;
    }
    MemorySize all = enough.saturatedTimes(found.slot().slots());
    Derivation managed = found.plan().pools().get(Pool.MANAGED);
    String decidedBy = managed == null ? "" : managed.key();
    boolean byFraction = decidedBy.equals(TaskExecutorOptions.MANAGED_FRACTION.name());
    if (byFraction && found.readings().explicit(TaskExecutorOptions.MANAGED_FRACTION).isPresent()) {
      remedies.add(Remedy.set(decidedBy, fraction(all)));
    }
    remedies.add(Remedy.set(TaskExecutorOptions.MANAGED_SIZE.name(), wholeMebibytes(all)));
  }

  private String fraction(MemorySize all) {
    BigDecimal whole = BigDecimal.valueOf(Math.max(1, found.plan().totalFlink().size().bytes()));
    return BigDecimal.valueOf(all.bytes()).divide(whole, DECIMALS, RoundingMode.UP).toPlainString();
  }

  private static String wholeMebibytes(MemorySize size) {
    return MemorySizeText.shortest(MemorySize.ofMebibytes(size.mebibytesRoundedUp()));
  }
}
