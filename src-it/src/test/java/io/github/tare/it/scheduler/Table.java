package io.github.tare.it.scheduler;

import io.github.tare.it.DocumentedTable;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of {@code docs/schedulers.md}.
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
    String rows =
        agreements.stream().map(Agreement::row).collect(Collectors.joining("\n", HEAD, "\n"));
    new DocumentedTable("schedulers.md", name).verify(rows);
  }
}
