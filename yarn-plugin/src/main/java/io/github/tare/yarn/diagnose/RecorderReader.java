package io.github.tare.yarn.diagnose;

import io.github.tare.yarn.diagnose.RecorderContents.Unreadable;
import io.github.tare.yarn.recorder.Format;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what {@link io.github.tare.yarn.recorder} writes, {@link Format} has the form. Whatever the
 * bytes are, the answer is a value: the process may have been killed while it wrote, and the file
 * may have been cut on its way.
 */
public final class RecorderReader {
  private RecorderReader() {}

  /** What is in a file of these bytes. */
  public static RecorderContents read(byte[] file) {
    TextLines lines = new TextLines(file);
    Optional<String> why = notOurs(file, lines);
    return why.isPresent() ? new Unreadable(why.get()) : readOurs(lines);
  }

  private static Optional<String> notOurs(byte[] file, TextLines lines) {
    if (file.length == 0) {
      return Optional.of("it is empty");
    }
    if (TextLines.isZero(file)) {
      return Optional.of("it holds nothing but zeros");
    }
    String first = lines.next().map(TextLines.TextLine::text).orElse("");
    if (first.equals(Format.MAGIC + " " + Format.VERSION)) {
      return Optional.empty();
    }
    return Optional.of(
        first.startsWith(Format.MAGIC + " ")
            ? otherVersion(first.substring(Format.MAGIC.length() + 1))
            : "it does not begin as a recorder's file does");
  }

  private static String otherVersion(String version) {
    return "it has format %s, and this Tare reads format %d"
        .formatted(version.strip(), Format.VERSION);
  }

  private static RecorderContents readOurs(TextLines lines) {
    Map<String, String> header = new LinkedHashMap<>();
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      String text = line.get().text();
      int blank = Math.max(0, text.indexOf(' '));
      String name = text.substring(0, blank);
      String value = text.substring(blank).strip();
      if (name.equals(Format.CHECK)) {
        return value.equals(lines.checkBefore(line.get()))
            ? recording(header, lines)
            : new Unreadable("its header is damaged");
      }
      header.put(name, value);
    }
    return new Unreadable("it ends within its header");
  }

  private static Recording recording(Map<String, String> header, TextLines lines) {
    RecordedLines recorded = new RecordedLines(header.getOrDefault(Format.COLUMNS, ""));
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      recorded.add(line.get().text());
    }
    return recorded.recording(new RecorderHeader(header));
  }
}
