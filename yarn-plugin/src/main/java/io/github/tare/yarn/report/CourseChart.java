package io.github.tare.yarn.report;

import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.diagnose.Course;
import io.github.tare.yarn.diagnose.VerdictText;
import java.util.ArrayList;
import java.util.List;

/**
 * How a part of a process's memory went, in characters, with its budget as a line.
 *
 * @param course over the run
 * @param budget the line
 */
record CourseChart(Course course, MemorySize budget) {
  private static final int ROWS = 8;
  private static final String MARGIN = "  ";

  /** Its lines, no wider than that; none where nothing was recorded. */
  List<String> lines(int width, boolean unicode) {
    int columns = Math.max(1, width - 2 * MARGIN.length() - label(0).length());
    List<Long> highest = course.highest(columns);
    List<String> lines = new ArrayList<>();
    for (int row = ROWS; row > 0 && !highest.isEmpty(); row--) {
      lines.add((MARGIN + label(row) + " |" + row(row, highest, unicode)).stripTrailing());
    }
    if (!highest.isEmpty()) {
      String span = VerdictText.span(course.millis());
      lines.add(MARGIN + label(0) + " +" + "-".repeat(columns));
      lines.add(" ".repeat(Math.max(0, lines.get(ROWS).length() - span.length())) + span);
    }
    return lines;
  }

  private String row(int row, List<Long> highest, boolean unicode) {
    StringBuilder cells = new StringBuilder();
    for (long bytes : highest) {
      boolean full = share(bytes) * ROWS > row - 0.5;
      String line = unicode ? "─" : "-";
      cells.append(full ? (unicode ? "█" : "#") : row == budgetRow() ? line : " ");
    }
    return cells.toString();
  }

  private int budgetRow() {
    return Math.max(1, (int) Math.round(share(budget.bytes()) * ROWS));
  }

  private double share(long bytes) {
    return (double) bytes / top();
  }

  /** The highest that there is to show. */
  private long top() {
    return course.bytes().values().stream().reduce(Math.max(1, budget.bytes()), Math::max);
  }

  /** All of one width; the budget's stands at its line. */
  private String label(int row) {
    String text = "";
    if (row == budgetRow()) {
      text = "budget " + MemorySizeText.rounded(budget);
    } else if (row == ROWS) {
      text = MemorySizeText.rounded(MemorySize.ofBytes(top()));
    } else if (row == 0) {
      text = "0";
    }
    return "%20s".formatted(text);
  }
}
