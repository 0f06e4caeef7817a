package io.github.tare.calc.migrate;

import static io.github.tare.calc.unit.MemorySizeText.rounded;

import io.github.tare.calc.option.OldMemoryOptions;
import io.github.tare.calc.option.Setting;
import io.github.tare.calc.option.TaskExecutorOptions;
import io.github.tare.calc.unit.Fraction;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import java.util.Map;
import java.util.Optional;

/** Managed memory: a size, else a share of what the heap and it had together. */
final class ManagedMemory {
  private static final String SIZE = TaskExecutorOptions.MANAGED_SIZE.name();
  private static final String FRACTION = TaskExecutorOptions.MANAGED_FRACTION.name();

  private final Ledger ledger;
  private final OldContainers containers;

  ManagedMemory(Ledger ledger, OldContainers containers) {
    this.ledger = ledger;
    this.containers = containers;
  }

  void migrate() {
    ledger.written(OldMemoryOptions.MANAGED_SIZE).ifPresent(this::size);
    ledger.written(OldMemoryOptions.MANAGED_FRACTION).ifPresent(this::fraction);
    ledger.written(OldMemoryOptions.MANAGED_OFF_HEAP).ifPresent(this::offHeap);
  }

  private void size(Setting<MemorySize> old) {
    if (ledger.isSet(SIZE)) {
      ledger.goes(old, SIZE + " is set already, and it wins.");
      return;
    }
    ledger
        .value(old)
        .ifPresent(
            size -> {
              if (size.bytes() == 0) {
                ledger.goes(old, "0 meant that the fraction decides.");
              } else {
                ledger.becomes(
                    old, Map.of(SIZE, MemorySizeText.shortest(size)), meaning(old.text().strip()));
              }
            });
  }

  private static String meaning(String text) {
    return text.chars().allMatch(Character::isDigit)
        ? "A number without a unit was mebibytes; under any name it would be bytes today."
        : "It has another name.";
  }

  private void fraction(Setting<Fraction> old) {
    Optional<MemorySize> size =
        ledger.value(OldMemoryOptions.MANAGED_SIZE).filter(set -> set.bytes() > 0);
    if (size.isPresent()) {
      ledger.goes(old, OldMemoryOptions.MANAGED_SIZE.name() + " is set too, and it won.");
    } else if (ledger.isSet(SIZE) || ledger.isSet(FRACTION)) {
      ledger.goes(old, (ledger.isSet(SIZE) ? SIZE : FRACTION) + " is set already, and it wins.");
    } else {
      ledger
          .value(OldMemoryOptions.MANAGED_FRACTION, OldContainers::isBetween, OldContainers.BETWEEN)
          .ifPresent(share -> count(old, share));
    }
  }

  private void count(Setting<Fraction> old, Fraction share) {
    Optional<OldContainers.Counted> whole = containers.heapAndManaged();
    if (whole.isEmpty()) {
      ledger.goes(
          old,
          "It was a share of what network memory left, and how much that was is not known here."
              + " Today's share, "
              + FRACTION
              + ", is one of total Flink memory.");
      return;
    }
    long mebibytes = share.of(whole.get().size()).bytes() / MemorySize.MEBIBYTE;
    ledger.becomes(
        old,
        Map.of(SIZE, mebibytes + "m"),
        "It was %s of %s, which is %s: %d MiB. Today's share would be one of total Flink memory."
            .formatted(share.percent(), rounded(whole.get().size()), whole.get().sum(), mebibytes));
  }

  private void offHeap(Setting<Boolean> old) {
    boolean already = ledger.value(OldMemoryOptions.MANAGED_OFF_HEAP).orElse(false);
    ledger.goes(
        old,
        already
            ? "Managed memory is always off-heap today."
            : "Managed memory was on the heap; today it is always off-heap, beside a smaller heap.");
  }
}
