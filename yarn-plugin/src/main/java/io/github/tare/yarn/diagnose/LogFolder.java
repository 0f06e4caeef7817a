package io.github.tare.yarn.diagnose;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.ConfigResult;
import io.github.tare.yarn.config.FileTrouble;
import io.github.tare.yarn.diagnose.RecorderContents.Unreadable;
import io.github.tare.yarn.recorder.Format;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The logs of an application's containers in a folder, as a NodeManager keeps them: a directory for
 * each container, somewhere below. The one place of this package that reads files.
 */
public final class LogFolder {
  private static final int DEPTH = 8;
  private static final long LARGEST = 4L * Format.bytes();
  private static final Pattern CONTAINER = Pattern.compile("container_\\w{1,80}");
  private static final Pattern LOG = Pattern.compile(".*\\.(log|out|err)(\\.\\d{1,4})?");

  private final Path folder;
  private final LogLines lines = new LogLines();
  private final Map<String, Optional<RecorderContents>> recorders = new TreeMap<>();

  private LogFolder(Path folder) {
    this.folder = folder;
  }

  /** What is known of each container, in the order of their names; at least one, or why not. */
  public static ConfigResult<List<Evidence>> read(Path folder) {
    try {
      List<Evidence> found = new LogFolder(folder).read();
      return found.isEmpty()
          ? rejected(ProblemCode.LOGS_WITHOUT_CONTAINERS, none(folder))
          : new ConfigResult.Loaded<>(found, Problems.none());
    } catch (UncheckedIOException e) {
      return rejected(ProblemCode.LOGS_UNREADABLE, trouble(folder, e.getCause()));
    } catch (IOException e) {
      return rejected(ProblemCode.LOGS_UNREADABLE, trouble(folder, e));
    }
  }

  private static String trouble(Path folder, IOException e) {
    return "The logs in %s cannot be read: %s.".formatted(folder, FileTrouble.inWords(e));
  }

  private static String none(Path folder) {
    return "%s holds no logs of containers: no directory in it is called container_…."
        .formatted(folder);
  }

  private static ConfigResult<List<Evidence>> rejected(ProblemCode code, String what) {
    String hint =
        "Give the folder of an application as a NodeManager keeps it: --logs"
            + " userlogs/application_1700000000000_0001";
    return new ConfigResult.Rejected<>(
        Problems.of(new Problem(code, Severity.ERROR, what, List.of(), hint)));
  }

  private List<Evidence> read() throws IOException {
    try (Stream<Path> below = Files.walk(folder, DEPTH)) {
      for (Path file : below.filter(Files::isRegularFile).sorted().toList()) {
        add(file);
      }
    }
    return recorders.entrySet().stream().map(it -> lines.of(it.getKey(), it.getValue())).toList();
  }

  private void add(Path file) throws IOException {
    Optional<String> container = container(file);
    if (container.isEmpty()) {
      return;
    }
    recorders.putIfAbsent(container.get(), Optional.empty());
    String name = file.getFileName().toString();
    if (name.endsWith(Format.SUFFIX)) {
      recorders.put(container.get(), Optional.of(recorder(file)));
    } else if (LOG.matcher(name).matches()) {
      log(container.get(), name, file);
    }
  }

  /** The nearest directory that is called after one; the folder itself may be it. */
  private Optional<String> container(Path file) {
    Path parts = folder.toAbsolutePath().normalize().resolve(folder.relativize(file)).getParent();
    return Stream.iterate(parts, path -> path != null, Path::getParent)
        .flatMap(path -> Optional.ofNullable(path.getFileName()).stream())
        .map(Path::toString)
        .filter(name -> CONTAINER.matcher(name).matches())
        .findFirst();
  }

  private static RecorderContents recorder(Path file) throws IOException {
    long size = Files.size(file);
    return size > LARGEST
        ? new Unreadable("it has " + size + " bytes, and a recorder writes " + Format.bytes())
        : RecorderReader.read(Files.readAllBytes(file));
  }

  /** Every byte is a character: what a process writes need not be UTF-8. */
  private void log(String container, String name, Path file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.ISO_8859_1))) {
      lines.add(container, name, reader.lines());
    }
  }
}
