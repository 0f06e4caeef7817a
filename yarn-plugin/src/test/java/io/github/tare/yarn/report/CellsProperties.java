package io.github.tare.yarn.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.unit.MemorySize;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CellsProperties {
  @Property
  void all_cells_are_shared_out_unless_there_is_nothing(
      @ForAll("pools") List<MemorySize> sizes, @ForAll @IntRange(min = 1, max = 120) int width) {
    boolean nothing = sizes.stream().allMatch(MemorySize.ZERO::equals);
    assertThat(sum(Cells.share(sizes, width))).isEqualTo(nothing ? 0 : width);
  }

  @Property
  void a_larger_part_never_has_fewer_cells(
      @ForAll("pools") List<MemorySize> sizes, @ForAll @IntRange(min = 1, max = 120) int width) {
    List<Integer> cells = Cells.share(sizes, width);
    for (int one = 0; one < sizes.size(); one++) {
      for (int other = 0; other < sizes.size(); other++) {
        if (sizes.get(one).compareTo(sizes.get(other)) > 0) {
          assertThat(cells.get(one)).isGreaterThanOrEqualTo(cells.get(other));
        }
      }
    }
  }

  @Property
  void a_part_is_seen_if_there_is_room_and_only_if_it_is_there(
      @ForAll("pools") List<MemorySize> sizes, @ForAll @IntRange(min = 8, max = 120) int width) {
    List<Integer> cells = Cells.share(sizes, width);
    for (int part = 0; part < sizes.size(); part++) {
      assertThat(cells.get(part) > 0).isEqualTo(sizes.get(part).bytes() > 0);
    }
  }

  @Property
  void where_every_part_has_a_cell_by_right_none_is_a_whole_cell_off(
      @ForAll("alike") List<MemorySize> sizes, @ForAll @IntRange(min = 80, max = 120) int width) {
    List<Integer> cells = Cells.share(sizes, width);
    BigDecimal whole =
        sizes.stream().map(CellsProperties::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
    for (int part = 0; part < sizes.size(); part++) {
      BigDecimal share =
          exact(sizes.get(part))
              .multiply(BigDecimal.valueOf(width))
              .divide(whole, MathContext.DECIMAL128);
      assertThat(share.subtract(BigDecimal.valueOf(cells.get(part))).abs())
          .isLessThan(BigDecimal.ONE);
    }
  }

  @Provide
  Arbitrary<List<MemorySize>> pools() {
    Arbitrary<Long> any = Arbitraries.longs().between(0, Long.MAX_VALUE);
    Arbitrary<Long> small = Arbitraries.longs().between(0, 10);
    return Arbitraries.oneOf(any, small).map(MemorySize::ofBytes).list().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<MemorySize>> alike() {
    return Arbitraries.longs()
        .between(1000, 9000)
        .map(MemorySize::ofBytes)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static int sum(List<Integer> cells) {
    return cells.stream().mapToInt(Integer::intValue).sum();
  }

  private static BigDecimal exact(MemorySize size) {
    return BigDecimal.valueOf(size.bytes());
  }
}
