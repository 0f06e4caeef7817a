package io.github.tare.it.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.it.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of {@code docs/schedulers.md}. {@code -Dtare.golden=accept} writes it anew; read it
 * before you commit.
 *
 * @param name of the marks around it
 */
record Table(String name) {
  private static final String HEAD =
      """
      | case | the request | Tare says beforehand | YARN then |
      |---|---|---|---|
      """;

  /** Prints it, and fails where the page does not have it. */
  void verify(List<Agreement> agreements) throws IOException {
    String table =
        agreements.stream().map(Agreement::row).collect(Collectors.joining("\n", HEAD, "\n"));
    System.out.println(table);
    Path page = Build.module().resolveSibling("docs").resolve("schedulers.md");
    String before = Files.readString(page);
    String after = replaced(before, table);
    if ("accept".equals(System.getProperty("tare.golden"))) {
      Files.writeString(page, after);
    } else {
      assertThat(before).isEqualTo(after);
    }
  }

  private String replaced(String page, String table) {
    String begin = "<!-- " + name + " -->\n\n";
    String end = "<!-- end of " + name + " -->";
    int from = page.indexOf(begin) + begin.length();
    int to = page.indexOf(end);
    assertThat(to).as("marks in the page").isGreaterThanOrEqualTo(from);
    return page.substring(0, from) + table + "\n" + page.substring(to);
  }
}
