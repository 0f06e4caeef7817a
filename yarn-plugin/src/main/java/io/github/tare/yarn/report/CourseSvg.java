package io.github.tare.yarn.report;

import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.diagnose.Course;
import io.github.tare.yarn.diagnose.Diagnosis;
import io.github.tare.yarn.diagnose.PartUse;
import io.github.tare.yarn.diagnose.Recording;
import io.github.tare.yarn.diagnose.VerdictText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The parts of every process over time, each with its budget as a line, as one SVG picture. */
public final class CourseSvg {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 120;
  private static final int PITCH = HEIGHT + 60;
  private static final int LEFT = 20;
  private static final int TOP = 40;

  private final StringBuilder text = new StringBuilder();
  private int panels;

  private CourseSvg() {}

  /** The picture of all that were recorded. */
  public static String of(List<Diagnosis> diagnoses) {
    CourseSvg svg = new CourseSvg();
    diagnoses.forEach(
        diagnosis ->
            diagnosis.evidence().recording().ifPresent(from -> svg.process(diagnosis, from)));
    return svg.document();
  }

  private void process(Diagnosis diagnosis, Recording recording) {
    for (PartUse part : diagnosis.verdict().parts()) {
      Course course = Course.of(part.part(), recording);
      MemorySize budget = part.use().budget().orElse(MemorySize.ZERO);
      panel(diagnosis.evidence().container() + ": " + part.part().title(), course, budget);
    }
  }

  private void panel(String title, Course course, MemorySize budget) {
    long top = course.bytes().values().stream().reduce(Math.max(1, budget.bytes()), Math::max);
    int y = TOP + panels * PITCH;
    panels++;
    add(
        "<text x='%d' y='%d'>%s, budget %s, highest shown %s, %s</text>",
        LEFT,
        y - 8,
        title,
        MemorySizeText.rounded(budget),
        MemorySizeText.rounded(MemorySize.ofBytes(top)),
        VerdictText.span(course.millis()));
    add("<rect x='%d' y='%d' width='%d' height='%d' class='frame'/>", LEFT, y, WIDTH, HEIGHT);
    add("<polyline points='%s' class='use'/>", points(course, top, y));
    long line = y + HEIGHT - Math.round((double) HEIGHT * budget.bytes() / top);
    add("<line x1='%d' y1='%d' x2='%d' y2='%d' class='budget'/>", LEFT, line, LEFT + WIDTH, line);
  }

  private static String points(Course course, long top, int y) {
    if (course.bytes().isEmpty()) {
      return "";
    }
    long first = course.bytes().firstKey();
    double perMilli = (double) WIDTH / Math.max(1, course.millis());
    return course.bytes().entrySet().stream()
        .map(point -> point(point, first, perMilli, (double) HEIGHT / top, y))
        .collect(Collectors.joining(" "));
  }

  private static String point(
      Map.Entry<Long, Long> point, long first, double perMilli, double perByte, int y) {
    return String.format(
        Locale.ROOT,
        "%.1f,%.1f",
        LEFT + (point.getKey() - first) * perMilli,
        y + HEIGHT - point.getValue() * perByte);
  }

  private void add(String form, Object... values) {
    text.append(String.format(Locale.ROOT, form, values)).append('\n');
  }

  private String document() {
    String head =
        """
        <svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif' font-size='13'>
        <style>
        .frame { fill: none; stroke: #bbb }
        .use { fill: none; stroke: #1f6fb4; stroke-width: 2 }
        .budget { stroke: #c62828; stroke-dasharray: 6 4 }
        </style>
        """;
    return head.formatted(WIDTH + 2 * LEFT, TOP + panels * PITCH) + text + "</svg>\n";
  }
}
