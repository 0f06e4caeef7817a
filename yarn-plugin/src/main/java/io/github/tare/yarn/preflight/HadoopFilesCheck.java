package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.YarnOptions.HadoopFiles;
import io.github.tare.yarn.room.Subject;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** A directory that is named for Hadoop's configuration has one. */
final class HadoopFilesCheck implements Check {
  @Override
  public List<Problem> check(Subject subject) {
    return subject.proposal().yarn().hadoopFiles().stream()
        .filter(files -> !has(files))
        .map(HadoopFilesCheck::empty)
        .toList();
  }

  private static boolean has(HadoopFiles files) {
    try {
      Path directory = Path.of(files.directory().value());
      return HadoopFiles.NAMES.stream().map(directory::resolve).anyMatch(Files::isReadable);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Problem empty(HadoopFiles files) {
    String directory = files.directory().value();
    return new Problem(
        ProblemCode.HADOOP_FILES_MISSING,
        Severity.WARNING,
        "There is no %s in %s, so it has no effect."
            .formatted(String.join(" and no ", HadoopFiles.NAMES), directory),
        List.of(new Place(files.key(), directory, files.directory().origin())),
        "Name the directory that has Hadoop's configuration, /etc/hadoop/conf for example.");
  }
}
