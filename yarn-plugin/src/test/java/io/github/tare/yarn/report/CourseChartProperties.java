package io.github.tare.yarn.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.diagnose.Course;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;

/** Whatever was recorded, the picture fits its terminal and shows the budget once. */
class CourseChartProperties {
  private static final int HEIGHT = 10;

  @Property(seed = "7")
  void a_picture_is_no_wider_than_its_terminal_and_has_one_budget(
      @ForAll @NotEmpty List<@LongRange(max = 1L << 50) Long> sizes,
      @ForAll @LongRange(max = 1L << 50) long budget,
      @ForAll @IntRange(min = 40, max = 200) int width,
      @ForAll boolean unicode) {
    List<String> lines =
        new CourseChart(course(sizes), MemorySize.ofBytes(budget)).lines(width, unicode);
    assertThat(lines).hasSize(HEIGHT).allMatch(line -> line.length() <= width);
    assertThat(lines).filteredOn(line -> line.contains("budget ")).hasSize(1);
  }

  @Property(seed = "7")
  void what_stays_below_half_its_budget_never_reaches_the_line(
      @ForAll @NotEmpty List<@LongRange(max = 1000) Long> sizes) {
    List<String> lines = new CourseChart(course(sizes), MemorySize.ofBytes(2000)).lines(80, false);
    assertThat(lines.get(0)).startsWith("      budget 1.953 KiB |---").doesNotContain("#");
  }

  @Example
  void nothing_recorded_is_no_picture() {
    assertThat(new CourseChart(course(List.of()), MemorySize.ZERO).lines(80, false)).isEmpty();
  }

  private static Course course(List<Long> sizes) {
    NavigableMap<Long, Long> bytes = new TreeMap<>();
    sizes.forEach(size -> bytes.put(bytes.size() * 1000L, size));
    return new Course(bytes);
  }
}
