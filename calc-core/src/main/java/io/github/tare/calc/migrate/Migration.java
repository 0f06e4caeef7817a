package io.github.tare.calc.migrate;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.MemoryKeys;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problems;
import java.util.List;

/**
 * What the memory options of Flink 1.9 and earlier become.
 *
 * <p>Every old key is in it: renamed, counted anew, or left out with the reason. What nobody set is
 * left to today's defaults. Migrating the result again changes nothing.
 *
 * @param changes in the order of the configuration
 * @param problems values that cannot be read, and so not be counted anew
 */
public record Migration(List<KeyChange> changes, Problems problems) {
  public Migration {
    changes = List.copyOf(changes);
  }

  /**
   * Works it out.
   *
   * @param options the old configuration, of one file
   * @param mode {@link PlanningMode#CONTAINER} or {@link PlanningMode#STANDALONE}, for which the
   *     old heap sizes mean different things
   * @param version the Flink to migrate to, 1.11 or later
   */
  public static Migration of(Options options, PlanningMode mode, FlinkVersion version) {
    Ledger ledger = new Ledger(options);
    OldContainers containers = new OldContainers(ledger, mode);
    for (ProcessKind process : ProcessKind.values()) {
      new HeapSizes(ledger, process, mode).migrate();
    }
    new Cutoff(ledger, containers, mode).migrate();
    new ManagedMemory(ledger, containers).migrate();
    new NetworkMemory(ledger).migrate();
    withoutSuccessor(ledger, options, version);
    return new Migration(ledger.changes(), ledger.problems());
  }

  private static void withoutSuccessor(Ledger ledger, Options options, FlinkVersion version) {
    MemoryKeys keys = MemoryKeys.ofTaskExecutor(version);
    for (String key : options.all().keySet()) {
      keys.removed(key)
          .filter(old -> old.replacement().isEmpty())
          .ifPresent(old -> ledger.goes(key, old.remark()));
    }
  }
}
