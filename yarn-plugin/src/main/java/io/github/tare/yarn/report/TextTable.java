package io.github.tare.yarn.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows in columns as wide as their widest cell. A cell wider than its column may be goes on in
 * further lines.
 */
final class TextTable {
  private static final String GAP = "  ";
  private static final String WORD_END = " (?!(?:%|bytes|[KMGTPE]iB)(?:\\W|$))";

  private final List<Column> columns;
  private final List<List<List<String>>> rows = new ArrayList<>();

  TextTable(Column... columns) {
    this.columns = List.of(columns);
  }

  /** Adds a row with one cell for each column. */
  void row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns.size());
    }
    List<List<String>> row = new ArrayList<>();
    for (int column = 0; column < cells.length; column++) {
      row.add(wrap(cells[column], columns.get(column).widest()));
    }
    rows.add(row);
  }

  /** Writes the rows, the first of them as the heading that it is. */
  void write(PrintStream out, Style style) {
    List<String> lines = lines();
    out.println(style.faint(lines.get(0)));
    lines.subList(1, lines.size()).forEach(out::println);
  }

  /** The rows as lines, without blanks at their ends. */
  List<String> lines() {
    int[] widths = IntStream.range(0, columns.size()).map(this::width).toArray();
    List<String> lines = new ArrayList<>();
    for (List<List<String>> row : rows) {
      int height = row.stream().mapToInt(List::size).max().orElse(1);
      for (int line = 0; line < height; line++) {
        lines.add(line(row, line, widths));
      }
    }
    return lines;
  }

  private String line(List<List<String>> row, int number, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      List<String> cell = row.get(column);
      String text = number < cell.size() ? cell.get(number) : "";
      line.append(GAP).append(columns.get(column).pad(text, widths[column]));
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream()
        .flatMap(row -> row.get(column).stream())
        .mapToInt(Style::width)
        .max()
        .orElse(0);
  }

  /** Breaks at blanks, though not before a unit; a word that is too long stands alone. */
  private static List<String> wrap(String text, int width) {
    if (text.length() <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(WORD_END, -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * How a column is set.
   *
   * @param numbers whether cells end at the same place, instead of beginning there
   * @param widest the most characters of a line
   */
  record Column(boolean numbers, int widest) {
    /** For text, which goes on in the next line where it is too long. */
    static Column text(int widest) {
      return new Column(false, widest);
    }

    /** For numbers, which are never broken. */
    static Column number() {
      return new Column(true, Integer.MAX_VALUE);
    }

    private String pad(String cell, int width) {
      String blanks = " ".repeat(width - Style.width(cell));
      return numbers ? blanks + cell : cell + blanks;
    }
  }
}
