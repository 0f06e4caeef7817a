package io.github.tare.yarn.report;

import io.github.tare.calc.unit.MemorySize;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cells of a bar, shared out to scale: to each part the whole cells of its share, and those
 * that are left over to the largest remainders (Hamilton's method).
 */
final class Cells {
  private final List<MemorySize> sizes;
  private final int[] cells;

  private Cells(List<MemorySize> sizes) {
    this.sizes = sizes;
    this.cells = new int[sizes.size()];
  }

  /**
   * How many cells each part gets: {@code width} together, none only where all parts are empty. A
   * larger part never gets fewer than a smaller one, and one that is not empty gets at least one
   * cell as long as there are any.
   */
  static List<Integer> share(List<MemorySize> sizes, int width) {
    Cells bar = new Cells(sizes);
    bar.shareOut(width);
    bar.showSmallParts();
    return IntStream.of(bar.cells).boxed().toList();
  }

  private void shareOut(int width) {
    BigInteger whole = sizes.stream().map(Cells::exact).reduce(BigInteger.ZERO, BigInteger::add);
    if (whole.signum() == 0) {
      return;
    }
    BigInteger[] remainders = new BigInteger[cells.length];
    int left = width;
    for (int part = 0; part < cells.length; part++) {
      BigInteger times = exact(sizes.get(part)).multiply(BigInteger.valueOf(width));
      cells[part] = times.divide(whole).intValueExact();
      remainders[part] = times.mod(whole);
      left -= cells[part];
    }
    // A comparator out of the library's parts is put together anew by each JVM, and slowly.
    Comparator<Integer> byRemainder = (one, other) -> remainders[other].compareTo(remainders[one]);
    parts().sorted(byRemainder).limit(left).forEach(part -> cells[part]++);
  }

  /** A pool that is there must be seen, at the cost of the one that can best spare a cell. */
  private void showSmallParts() {
    parts()
        .filter(part -> cells[part] == 0 && sizes.get(part).bytes() > 0)
        .sorted(this::largestFirst)
        .forEach(
            part ->
                parts()
                    .max(this::byCells)
                    .filter(widest -> cells[widest] > 1)
                    .ifPresent(
                        widest -> {
                          cells[widest]--;
                          cells[part]++;
                        }));
  }

  private int largestFirst(int one, int other) {
    return sizes.get(other).compareTo(sizes.get(one));
  }

  /** Of two with as many cells the smaller part comes last. */
  private int byCells(int one, int other) {
    int byCells = Integer.compare(cells[one], cells[other]);
    return byCells == 0 ? largestFirst(one, other) : byCells;
  }

  private Stream<Integer> parts() {
    return IntStream.range(0, cells.length).boxed();
  }

  private static BigInteger exact(MemorySize size) {
    return BigInteger.valueOf(size.bytes());
  }
}
