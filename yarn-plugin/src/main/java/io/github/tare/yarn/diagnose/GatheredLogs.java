package io.github.tare.yarn.diagnose;

import io.github.tare.yarn.diagnose.RecorderContents.Unreadable;
import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.recorder.Format;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Takes the files of containers one by one, wherever they come from, and keeps of each what says
 * something about an end. Used once.
 */
public final class GatheredLogs {
  private static final int LARGEST = 4 * Format.bytes();

  /** Those without a dot are MapReduce's and Spark's. */
  private static final Pattern LOG =
      Pattern.compile("(.*\\.(log|out|err|stderr)|stdout|stderr|syslog)(\\.\\d{1,4})?");

  private static final Pattern PAGE =
      Pattern.compile("\\s*<(!doctype|html)", Pattern.CASE_INSENSITIVE);

  private final ApplicationEnds ends = new ApplicationEnds();
  private final LogLines lines = new LogLines(ends);
  private final Map<String, Optional<RecorderContents>> recorders = new TreeMap<>();

  /** Whether a file of that name may say something; the bytes of all others are passed over. */
  public static boolean wants(String file) {
    return file.endsWith(Format.SUFFIX) || LOG.matcher(file).matches();
  }

  /**
   * Takes one; the stream stays open, and need not be read to its end.
   *
   * @param file its name in the container's log directory, for example {@code taskmanager.log}
   * @throws IOException if the stream does
   */
  public void add(String container, String file, InputStream bytes) throws IOException {
    recorders.putIfAbsent(container, Optional.empty());
    ends.seen(container);
    if (file.endsWith(Format.SUFFIX)) {
      recorders.put(container, Optional.of(recorder(bytes)));
    } else if (wants(file)) {
      // Every byte is a character: what a process writes need not be UTF-8.
      lines.add(container, file, new CutLines(bytes, StandardCharsets.ISO_8859_1));
    }
  }

  /**
   * Takes all files of a text that {@code yarn logs} or a NodeManager's web service printed.
   *
   * @throws IOException if the stream does
   */
  public void addAll(InputStream text) throws IOException {
    YarnLogsText.read(text, this);
  }

  /**
   * Takes a file that a NodeManager's web service was asked for: with the heading of {@code yarn
   * logs}, as it answers since Hadoop 2.9, or bare. From a page in its place nothing is taken.
   *
   * @throws IOException if the stream does
   */
  public void addAnswer(String container, String file, InputStream answer) throws IOException {
    BufferedInputStream text = new BufferedInputStream(answer);
    text.mark(YarnLogsText.CONTAINER.length());
    String start =
        new String(text.readNBytes(YarnLogsText.CONTAINER.length()), StandardCharsets.ISO_8859_1);
    text.reset();
    if (start.equals(YarnLogsText.CONTAINER)) {
      addAll(text);
    } else if (!PAGE.matcher(start).lookingAt()) {
      add(container, file, text);
    }
  }

  /** Takes an end that YARN itself tells of. */
  public void add(EndedContainer ended) {
    lines.add(ended);
  }

  /**
   * Takes the end of an application that YARN itself tells of.
   *
   * @param id for example {@code application_1700000000000_0001}
   * @param outcome in one word, for example {@code KILLED}
   */
  public void addEnd(String id, String outcome) {
    ends.add(id.replaceFirst("^application_", ""), outcome, "YARN");
  }

  private static RecorderContents recorder(InputStream bytes) throws IOException {
    byte[] file = bytes.readNBytes(LARGEST + 1);
    return file.length > LARGEST
        ? new Unreadable(
            "it is longer than %d bytes, and a recorder writes %d"
                .formatted(LARGEST, Format.bytes()))
        : RecorderReader.read(file);
  }

  /** Whether a file of this container was there. */
  public boolean has(String container) {
    return recorders.containsKey(container);
  }

  /** The containers that were heard of, and none of whose files was there; sorted. */
  public SortedSet<String> lacking() {
    SortedSet<String> names = new TreeSet<>(lines.nodes().keySet());
    names.addAll(lines.ended());
    names.removeAll(recorders.keySet());
    return names;
  }

  /** The node of a container, as the master that started it says. */
  public Optional<String> node(String container) {
    return Optional.ofNullable(lines.nodes().get(container));
  }

  /**
   * What is known of each container that left a file or was seen to end, in the order of their
   * names.
   */
  public List<Evidence> evidence() {
    SortedSet<String> names = new TreeSet<>(recorders.keySet());
    names.addAll(lines.ended());
    return names.stream()
        .map(it -> lines.of(it, recorders.getOrDefault(it, Optional.empty())))
        .map(it -> ends.complete(it, lines.nodes().keySet()))
        .toList();
  }
}
