package io.github.tare.yarn.recommend;

import static io.github.tare.calc.unit.MemorySizeText.rounded;

import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.diagnose.HeadRoom;
import io.github.tare.yarn.diagnose.Part;
import io.github.tare.yarn.recorder.Field;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What each pool of processes of one size needs; docs/adr/0019 has the reasons. */
final class Needs {
  /**
   * What Flink asks for or sets where nobody else does. Source: {@code JobManagerOptions} and
   * {@code TaskManagerOptions}.
   */
  private static final MemorySize LEAST_HEAP = MemorySize.ofMebibytes(128);

  private static final MemorySize LEAST_OFF_HEAP = MemorySize.ofMebibytes(128);
  private static final MemorySize LEAST_OVERHEAD = MemorySize.ofMebibytes(192);

  private final Peers peers;
  private final HeadRoom headRoom;

  Needs(Peers peers, HeadRoom headRoom) {
    this.peers = peers;
    this.headRoom = headRoom;
  }

  Need of(Pool pool) {
    return switch (pool) {
      case FRAMEWORK_HEAP, FRAMEWORK_OFF_HEAP -> Need.kept("Flink's own");
      case NETWORK -> Need.kept("taken whole when it starts");
      case MANAGED -> Need.kept("handed out in shares, whether used or not");
      case TASK_HEAP -> heap(MemorySize.ZERO, pool);
      case HEAP -> heap(LEAST_HEAP, pool);
      case TASK_OFF_HEAP -> direct(MemorySize.ZERO, pool);
      case OFF_HEAP -> direct(LEAST_OFF_HEAP, pool);
      case JVM_METASPACE -> metaspace();
      case JVM_OVERHEAD -> overhead();
    };
  }

  private Need heap(MemorySize least, Pool pool) {
    MemorySize own = size(Pool.FRAMEWORK_HEAP);
    MemorySize whole = own.saturatedPlus(size(pool));
    return highest(Field.HEAP_LEFT, Part.HEAP)
        .map(left -> heap(left, own, new HeapRoom(left, whole, peers.collecting()), least, pool))
        .orElseGet(() -> Need.kept("no collection was recorded"));
  }

  private Need heap(MemorySize left, MemorySize own, HeapRoom room, MemorySize least, Pool pool) {
    MemorySize usual = headRoom.over(left);
    boolean tight = room.needed().compareTo(usual) > 0;
    MemorySize enough = less(tight ? room.enough() : usual, own);
    String why =
        rounded(left)
            + " left by collections "
            + (tight ? room.why() : "+ " + headRoom)
            + less(own);
    return Need.of(
        less(left, own), atLeast(least, pool, enough), why + butNoLess(least, pool, enough));
  }

  private Need direct(MemorySize least, Pool pool) {
    return highest(Field.DIRECT_USED, Part.DIRECT)
        .map(seen -> direct(seen, least, pool))
        .orElseGet(() -> Need.kept("nothing was recorded of it"));
  }

  /** The tasks' pool may have native memory of the user's own code in it. */
  private Need direct(MemorySize seen, MemorySize least, Pool pool) {
    MemorySize network = size(Pool.NETWORK);
    MemorySize own = size(Pool.FRAMEWORK_OFF_HEAP);
    MemorySize used = less(seen, network);
    MemorySize enough = less(headRoom.over(used), own);
    if (enough.compareTo(size(pool)) < 0 && mayBeNative()) {
      return Need.of(less(used, own), size(pool), "there may be native memory in it");
    }
    String besides = network.bytes() == 0 ? "" : " of direct memory besides the network's";
    String why = rounded(used) + besides + " + " + headRoom + less(own);
    return Need.of(
        less(used, own), atLeast(least, pool, enough), why + butNoLess(least, pool, enough));
  }

  /**
   * Such memory may lie in managed memory that nobody took yet. Without that, the overhead is given
   * all that it can have been ({@link Weighing}).
   */
  private boolean mayBeNative() {
    return size(Pool.MANAGED).bytes() > 0
        && peers
            .mostNative()
            .filter(most -> most.compareTo(size(Pool.JVM_OVERHEAD)) <= 0)
            .isEmpty();
  }

  private Need metaspace() {
    return highest(Field.METASPACE_COMMITTED, Part.METASPACE)
        .map(seen -> Need.of(seen, headRoom.over(seen), rounded(seen) + " + " + headRoom))
        .orElseGet(() -> Need.kept("nothing was recorded of it"));
  }

  private Need overhead() {
    return highest(Field.OTHER, Part.NATIVE)
        .map(this::overhead)
        .orElseGet(() -> Need.kept("nothing was recorded of it"));
  }

  /** It is certainly too small by the least that was seen, and too large only by the most. */
  private Need overhead(MemorySize least) {
    MemorySize seen = less(least, size(Pool.MANAGED));
    MemorySize raised = headRoom.over(seen);
    return raised.compareTo(size(Pool.JVM_OVERHEAD)) > 0
        ? Need.of(seen, raised, raised(seen))
        : peers
            .mostNative()
            .flatMap(most -> lowered(seen, most))
            .orElseGet(() -> Need.of(seen, size(Pool.JVM_OVERHEAD), between(least)));
  }

  private String raised(MemorySize seen) {
    String besides = size(Pool.MANAGED).bytes() == 0 ? "" : " besides managed memory";
    return "at least " + rounded(seen) + " of native memory" + besides + " + " + headRoom;
  }

  private Optional<Need> lowered(MemorySize seen, MemorySize most) {
    MemorySize enough = headRoom.over(most);
    String why = "at most " + rounded(most) + " of native memory + " + headRoom;
    return enough.compareTo(size(Pool.JVM_OVERHEAD)) < 0
        ? Optional.of(
            Need.of(
                seen,
                atLeast(LEAST_OVERHEAD, Pool.JVM_OVERHEAD, enough),
                why + butNoLess(LEAST_OVERHEAD, Pool.JVM_OVERHEAD, enough)))
        : Optional.empty();
  }

  private String between(MemorySize least) {
    return peers
        .mostNative()
        .map(most -> "native memory was from " + rounded(least) + " to " + rounded(most))
        .orElseGet(() -> "native memory was " + rounded(least) + " or more");
  }

  private Optional<MemorySize> highest(Field field, Part part) {
    return Stream.of(peers.highest(field), peers.lacked(part))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  private MemorySize size(Pool pool) {
    return peers.plan().pools().getOrDefault(pool, MemorySize.ZERO);
  }

  /** A pool that is smaller already is not raised for that. */
  private MemorySize atLeast(MemorySize least, Pool pool, MemorySize enough) {
    MemorySize floor = least.compareTo(size(pool)) < 0 ? least : size(pool);
    return enough.compareTo(floor) < 0 ? floor : enough;
  }

  private String butNoLess(MemorySize least, Pool pool, MemorySize enough) {
    MemorySize held = atLeast(least, pool, enough);
    return held.equals(enough) ? "" : ", but no less than " + rounded(held) + " for Flink";
  }

  private static MemorySize less(MemorySize whole, MemorySize part) {
    return whole.compareTo(part) > 0 ? whole.minus(part) : MemorySize.ZERO;
  }

  private static String less(MemorySize own) {
    return own.bytes() == 0 ? "" : ", less the framework's " + rounded(own);
  }
}
