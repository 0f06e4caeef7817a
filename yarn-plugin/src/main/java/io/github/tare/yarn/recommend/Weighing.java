package io.github.tare.yarn.recommend;

import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.diagnose.HeadRoom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Weighs needs against doubts: a pool is raised for what was seen, and lowered only where nothing
 * speaks against it.
 */
final class Weighing {
  private final Peers peers;
  private final Needs needs;
  private final Doubts doubts;

  Weighing(Peers peers, Terms terms) {
    this.peers = peers;
    this.needs = new Needs(peers, terms.headRoom());
    this.doubts = new Doubts(peers, terms);
  }

  /** Every pool of the process, in {@link Pool}'s order. */
  List<PoolAdvice> pools() {
    List<PoolAdvice> wanted = new ArrayList<>();
    for (Pool pool : new TreeSet<>(peers.plan().process().pools())) {
      wanted.add(PoolAdvice.of(pool, size(pool), needs.of(pool)));
    }
    if (!doubts.all().isEmpty()) {
      return kept(wanted, "see below");
    }
    List<PoolAdvice> level = wanted.stream().map(this::growing).toList();
    return level.stream().anyMatch(PoolAdvice::lowers) ? withoutLoan(level) : level;
  }

  private MemorySize size(Pool pool) {
    return peers.plan().pools().getOrDefault(pool, MemorySize.ZERO);
  }

  private static List<PoolAdvice> kept(List<PoolAdvice> wanted, String because) {
    return wanted.stream().map(one -> one.lowers() ? one.kept(because) : one).toList();
  }

  private PoolAdvice growing(PoolAdvice wanted) {
    return doubts
        .growing(wanted.pool())
        .filter(why -> wanted.lowers())
        .map(wanted::kept)
        .orElse(wanted);
  }

  /**
   * What a pool has and does not use is lent to native memory, which nothing holds to its pools: if
   * it is taken away, those must have room for all that native memory can have been.
   */
  private List<PoolAdvice> withoutLoan(List<PoolAdvice> level) {
    Optional<MemorySize> most = peers.mostNative();
    if (most.isEmpty()) {
      return kept(level, "nothing is known of native memory, which it may lend its room to");
    }
    List<PoolAdvice> secured = level.stream().map(one -> secured(one, most.get())).toList();
    List<PoolAdvice> kept =
        kept(level, "native memory may have taken " + MemorySizeText.rounded(most.get()));
    return total(secured).compareTo(total(kept)) < 0 ? secured : kept;
  }

  private PoolAdvice secured(PoolAdvice wanted, MemorySize most) {
    MemorySize managed = size(Pool.MANAGED);
    if (wanted.pool() != Pool.JVM_OVERHEAD || most.compareTo(managed) <= 0) {
      return wanted;
    }
    MemorySize needed = HeadRoom.whole(most.minus(managed));
    return needed.compareTo(wanted.recommended()) <= 0
        ? wanted
        : wanted.raised(needed, "as no other pool lends it room now");
  }

  private static MemorySize total(List<PoolAdvice> pools) {
    return pools.stream()
        .map(PoolAdvice::recommended)
        .reduce(MemorySize.ZERO, MemorySize::saturatedPlus);
  }
}
