package io.github.tare.calc.jvm;

import static io.github.tare.calc.unit.MemorySizeText.rounded;

import io.github.tare.calc.unit.MemorySize;
import java.util.Arrays;
import java.util.Optional;

/**
 * The garbage collectors of JDK 17, and what each takes for itself: a fixed part and a share of the
 * heap. Source: what {@code -XX:NativeMemoryTracking=summary} of JDK 17.0.15 says of heaps of 512
 * MiB, 2 GiB and 8 GiB, rounded up.
 */
enum GarbageCollector {
  SERIAL("Serial", "UseSerialGC", 0, 1),
  PARALLEL("Parallel", "UseParallelGC", 10, 4),
  G1("G1", "UseG1GC", 38, 4),
  Z("ZGC", "UseZGC", 66, 0),
  SHENANDOAH("Shenandoah", "UseShenandoahGC", 2, 4),
  EPSILON("Epsilon", "UseEpsilonGC", 1, 0);

  private static final long HUNDRED = 100;

  private final String displayName;
  private final String flag;
  private final int fixedMebibytes;
  private final int percentOfHeap;

  GarbageCollector(String displayName, String flag, int fixedMebibytes, int percentOfHeap) {
    this.displayName = displayName;
    this.flag = flag;
    this.fixedMebibytes = fixedMebibytes;
    this.percentOfHeap = percentOfHeap;
  }

  /** The user's; else G1, which a JVM takes by itself on any machine with two cores and 2 GB. */
  static GarbageCollector chosenBy(UserJvmOptions user) {
    return Arrays.stream(values())
        .filter(collector -> collector.switchedOnBy(user).isPresent())
        .findFirst()
        .orElse(G1);
  }

  Optional<JvmWord> switchedOnBy(UserJvmOptions user) {
    return user.switchedOn(flag);
  }

  private MemorySize fixed() {
    return MemorySize.ofMebibytes(fixedMebibytes);
  }

  MemorySize of(MemorySize heap) {
    MemorySize share = MemorySize.ofBytes(heap.bytes() / HUNDRED * percentOfHeap);
    return fixed().saturatedPlus(share);
  }

  /** For example {@code G1: 38 MiB + 4 % of a heap of 512 MiB}. */
  String arithmetic(MemorySize heap) {
    return percentOfHeap == 0
        ? displayName + ": " + rounded(fixed())
        : displayName
            + ": "
            + rounded(fixed())
            + " + "
            + percentOfHeap
            + " % of a heap of "
            + rounded(heap);
  }
}
