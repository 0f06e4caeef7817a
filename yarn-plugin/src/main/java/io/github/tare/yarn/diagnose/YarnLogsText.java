package io.github.tare.yarn.diagnose;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads what {@code yarn logs} prints: the files of many containers, one after the other, each
 * after a heading with its length. Source: {@code LogToolUtils.formatContainerLogHeader}. A text
 * that is none has no such heading, and nothing is taken from it.
 */
final class YarnLogsText {
  /** How a heading begins. */
  static final String CONTAINER = "Container: ";

  private static final String NAME = "LogType:";
  private static final String LENGTH = "LogLength:";
  private static final String CONTENTS = "LogContents:";

  private final CutLines lines;
  private String container = "";
  private String name = "";
  private long length;

  private YarnLogsText(InputStream in) {
    this.lines = new CutLines(in, StandardCharsets.UTF_8);
  }

  /**
   * Hands over all files that are in it.
   *
   * @throws IOException if the stream does
   */
  static void read(InputStream in, GatheredLogs into) throws IOException {
    YarnLogsText text = new YarnLogsText(in);
    for (var line = text.lines.next(); line.isPresent(); line = text.lines.next()) {
      if (line.get().equals(CONTENTS) && !text.container.isEmpty()) {
        InputStream contents = new FirstBytes(text.lines.rest(), text.length);
        into.add(text.container, text.name, contents);
        contents.transferTo(OutputStream.nullOutputStream());
      } else {
        text.heading(line.get());
      }
    }
  }

  private void heading(String line) {
    if (line.startsWith(CONTAINER)) {
      container = line.substring(CONTAINER.length()).split(" ", 2)[0];
    } else if (line.startsWith(NAME)) {
      name = line.substring(NAME.length()).strip();
    } else if (line.matches(LENGTH + "\\d{1,18}")) {
      length = Long.parseLong(line.substring(LENGTH.length()));
    }
  }
}
