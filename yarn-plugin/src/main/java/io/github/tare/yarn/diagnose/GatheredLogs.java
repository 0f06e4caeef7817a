package io.github.tare.yarn.diagnose;

import io.github.tare.yarn.diagnose.RecorderContents.Unreadable;
import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.recorder.Format;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Takes the files of containers one by one, wherever they come from, and keeps of each what says
 * something about an end. Used once.
 */
public final class GatheredLogs {
  private static final int LARGEST = 4 * Format.bytes();
  private static final Pattern LOG = Pattern.compile(".*\\.(log|out|err)(\\.\\d{1,4})?");

  private final LogLines lines = new LogLines();
  private final Map<String, Optional<RecorderContents>> recorders = new TreeMap<>();

  /**
   * Takes one; the stream stays open, and need not be read to its end.
   *
   * @param file its name in the container's log directory, for example {@code taskmanager.log}
   * @throws IOException if the stream does
   */
  public void add(String container, String file, InputStream bytes) throws IOException {
    recorders.putIfAbsent(container, Optional.empty());
    if (file.endsWith(Format.SUFFIX)) {
      recorders.put(container, Optional.of(recorder(bytes)));
    } else if (LOG.matcher(file).matches()) {
      // Every byte is a character: what a process writes need not be UTF-8.
      lines.add(
          container,
          file,
          new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1)).lines());
    }
  }

  /**
   * Takes all files that are in what {@code yarn logs} prints, and the web service of a NodeManager
   * answers; the stream stays open.
   *
   * @throws IOException if the stream does
   */
  public void addAll(InputStream text) throws IOException {
    YarnLogsText.read(text, this);
  }

  /** Takes an end of which YARN told; what it told first counts. */
  public void add(EndedContainer ended) {
    recorders.putIfAbsent(ended.id(), Optional.empty());
    lines.add(ended);
  }

  private static RecorderContents recorder(InputStream bytes) throws IOException {
    byte[] file = bytes.readNBytes(LARGEST + 1);
    return file.length > LARGEST
        ? new Unreadable(
            "it is longer than %d bytes, and a recorder writes %d"
                .formatted(LARGEST, Format.bytes()))
        : RecorderReader.read(file);
  }

  /** What is known of each container, in the order of their names. */
  public List<Evidence> evidence() {
    return recorders.entrySet().stream().map(it -> lines.of(it.getKey(), it.getValue())).toList();
  }
}
