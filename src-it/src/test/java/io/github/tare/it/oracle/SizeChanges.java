package io.github.tare.it.oracle;

import java.util.List;
import java.util.Optional;

/** Changes of one size, or of a minimum and its maximum. */
final class SizeChanges {
  private SizeChanges() {}

  static boolean offByOne(Draft draft) {
    Optional<String> key = draft.aSize();
    key.ifPresent(
        size -> {
          long bytes = draft.bytes(size).orElseThrow();
          boolean up = bytes == 0 || (bytes < Long.MAX_VALUE && draft.chance(50));
          draft.putSize(size, bytes + (up ? 1 : -1));
        });
    return key.isPresent();
  }

  static boolean respell(Draft draft) {
    Optional<String> key = draft.aSize();
    key.ifPresent(
        size ->
            draft.put(
                size,
                Spelling.blanks(draft.random)
                    + "0".repeat(draft.random.nextInt(3))
                    + Spelling.of(draft.bytes(size).orElseThrow(), draft.random)
                    + Spelling.blanks(draft.random)));
    return key.isPresent();
  }

  static boolean edge(Draft draft) {
    draft.putSize(anyKey(draft), draft.pick(Oddities.EDGE_SIZES));
    return true;
  }

  static boolean anyUnit(Draft draft) {
    int number = draft.random.nextInt(4096);
    String unit = Spelling.anyUnit(draft.random);
    draft.put(anyKey(draft), number + Spelling.blanks(draft.random) + unit);
    return true;
  }

  static boolean sizeOfAnotherKey(Draft draft) {
    Optional<String> other = draft.aSize();
    other.ifPresent(key -> draft.putSize(anyKey(draft), draft.bytes(key).orElseThrow()));
    return other.isPresent();
  }

  static boolean huge(Draft draft) {
    draft.put(anyKey(draft), draft.pick(Oddities.HUGE_SIZES));
    return true;
  }

  static boolean garbage(Draft draft) {
    draft.put(anyKey(draft), draft.pick(Oddities.GARBAGE_SIZES));
    return true;
  }

  static boolean add(Draft draft) {
    draft.putSize(anyKey(draft), draft.size(0, 16L << 30));
    return true;
  }

  static boolean minAboveMax(Draft draft) {
    long max = draft.size(0, 4L << 30);
    return range(draft, max + 1 + (draft.chance(50) ? 0 : draft.size(0, 1L << 30)), max);
  }

  static boolean minIsMax(Draft draft) {
    long size = draft.size(0, 4L << 30);
    return range(draft, size, size);
  }

  private static boolean range(Draft draft, long min, long max) {
    String prefix = draft.pick(Keys.ranges(draft.process));
    draft.putSize(prefix + "min", min);
    draft.putSize(prefix + "max", max);
    return true;
  }

  /** One that is set, as a rule: what nobody reads changes nothing. */
  private static String anyKey(Draft draft) {
    List<String> all = Keys.sizes(draft.process);
    return draft.chance(60) ? draft.aSize().orElse(all.get(0)) : draft.pick(all);
  }
}
