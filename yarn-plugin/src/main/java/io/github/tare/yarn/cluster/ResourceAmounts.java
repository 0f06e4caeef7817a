package io.github.tare.yarn.cluster;

import io.github.tare.calc.unit.MemorySize;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;

/**
 * How much of each resource there is, is used, or may be asked for.
 *
 * @param memoryMebibytes 0 or more; YARN counts in MiB
 * @param vcores 0 or more
 * @param others by the name of the resource type, for example {@code yarn.io/gpu}: 0 or more, in
 *     the unit that the ResourceManager gives the type; a type that is not there counts 0
 */
public record ResourceAmounts(long memoryMebibytes, int vcores, SortedMap<String, Long> others) {
  public ResourceAmounts {
    // Of 10,000 nodes hardly one has another resource.
    others =
        others.isEmpty()
            ? Collections.emptySortedMap()
            : Collections.unmodifiableSortedMap(new TreeMap<>(others));
    if (memoryMebibytes < 0 || vcores < 0 || others.values().stream().anyMatch(n -> n < 0)) {
      throw new IllegalArgumentException(
          "no amount is negative: " + memoryMebibytes + " MiB, " + vcores + ", " + others);
    }
  }

  /** Memory and vcores alone. */
  public ResourceAmounts(long memoryMebibytes, int vcores) {
    this(memoryMebibytes, vcores, Collections.emptySortedMap());
  }

  /**
   * The memory.
   *
   * @throws ArithmeticException past 2^63 - 1 bytes
   */
  public MemorySize memory() {
    return MemorySize.ofMebibytes(memoryMebibytes);
  }

  /** Of one of the other resource types; 0 where there is none. */
  public long other(String type) {
    return others.getOrDefault(type, 0L);
  }

  /** The less of both, each resource by itself. */
  public ResourceAmounts least(ResourceAmounts other) {
    SortedMap<String, Long> least = new TreeMap<>();
    others.forEach((type, amount) -> least.put(type, Math.min(amount, other.other(type))));
    return new ResourceAmounts(
        Math.min(memoryMebibytes, other.memoryMebibytes), Math.min(vcores, other.vcores), least);
  }

  /** Both together, each resource by itself. */
  public ResourceAmounts plus(ResourceAmounts other) {
    return combined(other, ResourceAmounts::sum);
  }

  /** What is left of this without the other, each resource by itself; 0 where it has less. */
  public ResourceAmounts without(ResourceAmounts other) {
    return combined(other, (one, two) -> Math.max(0, one - two));
  }

  /** These, but 0 of whatever the other has none of. */
  public ResourceAmounts onlyAsIn(ResourceAmounts other) {
    return combined(other, (one, two) -> two == 0 ? 0 : one);
  }

  /** YARN writes "no limit" as the largest number there is. */
  private static long sum(long one, long other) {
    return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
  }

  private ResourceAmounts combined(ResourceAmounts other, LongBinaryOperator each) {
    return new ResourceAmounts(
        each.applyAsLong(memoryMebibytes, other.memoryMebibytes),
        (int) Math.min(Integer.MAX_VALUE, each.applyAsLong(vcores, other.vcores)),
        combinedOthers(other, each));
  }

  private SortedMap<String, Long> combinedOthers(ResourceAmounts other, LongBinaryOperator each) {
    if (others.isEmpty() && other.others.isEmpty()) {
      return others;
    }
    SortedMap<String, Long> all = new TreeMap<>(others);
    other.others.keySet().forEach(type -> all.putIfAbsent(type, 0L));
    all.replaceAll((type, amount) -> each.applyAsLong(amount, other.other(type)));
    return all;
  }
}
