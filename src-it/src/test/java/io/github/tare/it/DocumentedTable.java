package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A table of the documentation that a test writes. {@code -Dtare.golden=accept} writes it anew;
 * read it before you commit.
 *
 * @param page below {@code docs}
 * @param name of the marks around it
 */
public record DocumentedTable(String page, String name) {

  /** Prints it, and fails where the page does not have it. */
  public void verify(String table) throws IOException {
    System.out.println(table);
    Path file = Build.module().resolveSibling("docs").resolve(page);
    String before = Files.readString(file);
    String after = replaced(before, table);
    if ("accept".equals(System.getProperty("tare.golden"))) {
      Files.writeString(file, after);
    } else {
      assertThat(before).isEqualTo(after);
    }
  }

  private String replaced(String text, String table) {
    String begin = "<!-- " + name + " -->\n\n";
    String end = "<!-- end of " + name + " -->";
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(end);
    assertThat(to).as("marks in the page").isGreaterThanOrEqualTo(from);
    return text.substring(0, from) + table + "\n" + text.substring(to);
  }
}
