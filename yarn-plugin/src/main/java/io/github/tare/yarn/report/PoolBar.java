package io.github.tare.yarn.report;

import io.github.tare.calc.plan.Derivation;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import java.util.List;

/**
 * The pools of a process to scale, in one line, for example {@code
 * [hhhhooooHHHHHHHHHHHHHNNNNMMMMMMMMMMMMMMMMM========-------]}.
 *
 * @param width of the whole line, in characters
 */
record PoolBar(PoolSigns signs, Style style, int width) {

  /** The bar of a plan, its pools in their order. */
  String of(MemoryPlan plan) {
    List<Pool> pools = List.copyOf(plan.pools().keySet());
    List<MemorySize> sizes = plan.pools().values().stream().map(Derivation::size).toList();
    List<Integer> cells = Cells.share(sizes, width - 2);
    StringBuilder bar = new StringBuilder("[");
    for (int i = 0; i < pools.size(); i++) {
      bar.append(style.pool(pools.get(i), signs.of(pools.get(i)).repeat(cells.get(i))));
    }
    return bar.append(']').toString();
  }

  /** What stands for a pool in the bar. */
  String sign(Pool pool) {
    return style.pool(pool, signs.of(pool));
  }
}
