package io.github.tare.yarn.diagnose;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.ConfigResult;
import io.github.tare.yarn.config.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The logs of an application's containers in a folder: as a NodeManager keeps them, a directory for
 * each container, or as {@code yarn logs} prints them, with {@code -out} or into a file. The one
 * place of this package that opens files.
 */
public final class LogFolder {
  private static final int DEPTH = 8;
  private static final Pattern CONTAINER = Pattern.compile("container_\\w{1,80}");

  private final Path folder;
  private final GatheredLogs logs = new GatheredLogs();

  private LogFolder(Path folder) {
    this.folder = folder;
  }

  /** What is known of each container, in the order of their names; at least one, or why not. */
  public static ConfigResult<List<Evidence>> read(Path folder) {
    try {
      List<Evidence> found = new LogFolder(folder).read();
      return found.isEmpty()
          ? rejected(ProblemCode.LOGS_WITHOUT_CONTAINERS, none(folder))
          : new ConfigResult.Loaded<>(found, problems(found));
    } catch (IOException e) {
      return rejected(ProblemCode.LOGS_UNREADABLE, trouble(folder, e));
    }
  }

  private static Problems problems(List<Evidence> evidence) {
    return evidence.stream().map(Evidence::problems).reduce(Problems.none(), Problems::and);
  }

  private static String trouble(Path folder, IOException e) {
    return "The logs in %s cannot be read: %s.".formatted(folder, FileTrouble.inWords(e));
  }

  private static String none(Path folder) {
    return "%s holds no logs of containers: neither a directory called container_… nor what 'yarn logs' prints."
        .formatted(folder);
  }

  private static ConfigResult<List<Evidence>> rejected(ProblemCode code, String what) {
    String hint =
        "Fetch them: yarn logs -applicationId application_1700000000000_0001 -out logs,"
            + " and then tare diagnose --logs logs";
    return new ConfigResult.Rejected<>(
        Problems.of(new Problem(code, Severity.ERROR, what, List.of(), hint)));
  }

  private List<Evidence> read() throws IOException {
    try (Stream<Path> below = Files.walk(folder, DEPTH)) {
      for (Path file : below.filter(Files::isRegularFile).sorted().toList()) {
        add(file);
      }
      return logs.evidence();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void add(Path file) throws IOException {
    Optional<String> container = container(file);
    try (InputStream bytes = Files.newInputStream(file)) {
      if (container.isPresent()) {
        logs.add(container.get(), file.getFileName().toString(), bytes);
      } else {
        logs.addAll(bytes);
      }
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
}
