package io.github.tare.yarn.cli;

import io.github.tare.calc.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Tare prints about a code, out of the golden files of both modules. */
final class GoldenTexts {
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("..", "calc-core", "src", "test", "resources"),
          Path.of("src", "test", "resources"));

  private final List<Path> files = new ArrayList<>();

  GoldenTexts() throws IOException {
    for (Path folder : FOLDERS) {
      try (Stream<Path> found = Files.walk(folder)) {
        found.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(files::add);
      }
    }
  }

  /**
   * A problem with this code: the first in a file that is named after it ({@code 204-….txt}), else
   * the first at all.
   */
  Optional<String> example(ProblemCode code) throws IOException {
    String number = code.id().substring("TARE-".length());
    List<Path> own = files.stream().filter(file -> name(file).startsWith(number + "-")).toList();
    Optional<String> best = first(own, code);
    return best.isPresent() ? best : first(files, code);
  }

  private static Optional<String> first(List<Path> files, ProblemCode code) throws IOException {
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (tells(lines.get(i), code)) {
          return Optional.of(problem(lines.subList(i, lines.size())));
        }
      }
    }
    return Optional.empty();
  }

  /** As a text, or as a line of JSON where no text is written. */
  private static boolean tells(String line, ProblemCode code) {
    return line.matches("(ERROR|WARNING|NOTE) " + code.id() + " .*")
        || (line.startsWith("{") && line.contains("\"code\":\"" + code.id() + "\""));
  }

  private static String problem(List<String> lines) {
    return Stream.concat(
            lines.stream().limit(1),
            lines.stream().skip(1).takeWhile(line -> line.startsWith("  ")))
        .collect(Collectors.joining("\n"));
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
