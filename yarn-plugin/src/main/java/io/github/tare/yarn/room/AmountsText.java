package io.github.tare.yarn.room;

import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.cluster.ResourceAmounts;
import java.util.ArrayList;
import java.util.List;

/** Amounts of resources for people. */
public final class AmountsText {
  private static final MemorySize MEBIBYTE = MemorySize.ofMebibytes(1);

  private AmountsText() {}

  /**
   * Those that are not 0, for example {@code 1 GiB (1073741824 bytes), 2 vcores and 1 of
   * yarn.io/gpu}.
   */
  public static String of(ResourceAmounts amounts) {
    List<String> parts = new ArrayList<>();
    if (amounts.memoryMebibytes() > 0) {
      parts.add(MemorySizeText.human(MEBIBYTE.saturatedTimes(amounts.memoryMebibytes())));
    }
    if (amounts.vcores() > 0) {
      parts.add(amounts.vcores() == 1 ? "1 vcore" : amounts.vcores() + " vcores");
    }
    amounts
        .others()
        .forEach(
            (type, amount) -> {
              if (amount > 0) {
                parts.add(amount + " of " + type);
              }
            });
    return parts.isEmpty() ? "nothing" : joined(parts);
  }

  private static String joined(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
