package io.github.tare.yarn.recommend;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.diagnose.HeadRoom;
import io.github.tare.yarn.diagnose.RecordedPlan;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What to give the processes of one size.
 *
 * @param recorded the plan that they ran with
 * @param recordings how many of them there are
 * @param atOnce how many ran at the same time, at the most
 * @param longest how long the one was recorded that was recorded the longest
 * @param pools every pool of the process
 * @param plan what they come to, as the planner has it
 * @param settings what to set instead of every other size and fraction of its memory, by key
 * @param doubts why nothing is taken away, in sentences; none where something may be
 */
public record Recommendation(
    RecordedPlan recorded,
    int recordings,
    int atOnce,
    Duration longest,
    List<PoolAdvice> pools,
    MemoryPlan plan,
    SortedMap<String, String> settings,
    List<String> doubts) {
  public Recommendation {
    Objects.requireNonNull(recorded);
    Objects.requireNonNull(longest);
    pools = List.copyOf(pools);
    Objects.requireNonNull(plan);
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    doubts = List.copyOf(doubts);
  }

  /** Empty where the planner refuses the pools, as it did not when the process was started. */
  static Optional<Recommendation> of(Peers peers, Terms terms) {
    List<PoolAdvice> pools = new Weighing(peers, terms).pools();
    Map<Pool, MemorySize> sizes = new EnumMap<>(Pool.class);
    pools.forEach(one -> sizes.put(one.pool(), one.recommended()));
    RecordedPlan recorded = terms.flink().map(peers.plan()::on).orElse(peers.plan());
    return recorded
        .with(sizes)
        .map(
            plan ->
                new Recommendation(
                    recorded,
                    peers.diagnoses().size(),
                    peers.atOnce(),
                    peers.longest(),
                    pools,
                    plan,
                    PastedSettings.of(recorded, plan),
                    new Doubts(peers, terms).all()));
  }

  /** Which kind of process it is for. */
  public ProcessKind process() {
    return recorded.process();
  }

  /** What YARN was asked for, for each: whole mebibytes. */
  public MemorySize containerBefore() {
    return HeadRoom.whole(
        recorded.pools().values().stream().reduce(MemorySize.ZERO, MemorySize::saturatedPlus));
  }

  /** What it is to be asked for. */
  public MemorySize container() {
    return HeadRoom.whole(plan.totalProcess().size());
  }

  /** Bytes that all of them take more than before; less where it is negative. */
  public long more() {
    return Math.multiplyExact(container().bytes() - containerBefore().bytes(), (long) atOnce);
  }

  /** Whether there is anything to change. */
  public boolean changes() {
    return pools.stream().anyMatch(PoolAdvice::changes);
  }
}
