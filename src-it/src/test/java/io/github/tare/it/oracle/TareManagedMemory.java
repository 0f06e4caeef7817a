package io.github.tare.it.oracle;

import io.github.tare.calc.managed.Consumer;
import io.github.tare.calc.managed.ConsumerShare;
import io.github.tare.calc.managed.ManagedMemory;
import io.github.tare.calc.managed.ManagedMemoryPlanner;
import io.github.tare.calc.managed.Reviewed;
import io.github.tare.calc.managed.RocksDbBudget;
import io.github.tare.calc.managed.RocksDbMemory;
import io.github.tare.calc.managed.SlotShare;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How Tare says that one Flink version divides managed memory. */
final class TareManagedMemory implements FlinkOracle {
  private final FlinkVersion version;

  TareManagedMemory(FlinkVersion version) {
    this.version = version;
  }

  @Override
  public Answer answer(Question question) {
    Options options = TarePlanner.options(question.config());
    return new MemoryPlanner(version, question.mode())
        .plan(question.process(), options)
        .fold(
            planned -> shared(question, planned.plan(), options),
            rejected -> Answer.refused(rejected.problems().toString()));
  }

  private Answer shared(Question question, MemoryPlan plan, Options options) {
    Reviewed<ManagedMemory> reviewed =
        new ManagedMemoryPlanner(version, question.mode(), Optional.of(question.present()))
            .share(plan, options);
    return reviewed
        .value()
        .map(memory -> Answer.accepted(fields(memory)))
        .orElseGet(() -> Answer.refused(reviewed.problems().toString()));
  }

  private static Map<String, String> fields(ManagedMemory memory) {
    SlotShare slot = memory.slot();
    Map<String, String> fields = new TreeMap<>();
    fields.put("taskHeap", Long.toString(slot.taskHeap().bytes()));
    fields.put("taskOffHeap", Long.toString(slot.taskOffHeap().bytes()));
    fields.put("network", Long.toString(slot.network().bytes()));
    fields.put("managed", Long.toString(slot.managed().bytes()));
    for (ConsumerShare share : memory.shares()) {
      fields.put(share.consumer().name(), Double.toString(share.fraction()));
    }
    memory
        .rocksDb()
        .filter(any -> fraction(memory, Consumer.STATE_BACKEND) > 0)
        .ifPresent(rocksDb -> fields.putAll(rocksDb(rocksDb)));
    return fields;
  }

  private static double fraction(ManagedMemory memory, Consumer consumer) {
    return memory.shares().stream()
        .filter(share -> share.consumer() == consumer)
        .mapToDouble(ConsumerShare::fraction)
        .sum();
  }

  private static Map<String, String> rocksDb(RocksDbMemory memory) {
    return memory
        .budget()
        .map(budget -> split(budget, memory.perState()))
        .orElse(Map.of("rocksDb", "unbounded"));
  }

  private static Map<String, String> split(RocksDbBudget budget, RocksDbMemory.PerState state) {
    return Map.of(
        "blockCache", Long.toString(budget.blockCache().bytes()),
        "writeBuffers", Long.toString(budget.writeBuffers().bytes()),
        "flushesAllTheTime", Boolean.toString(budget.flushesAllTheTime(state.writeBuffer())));
  }
}
