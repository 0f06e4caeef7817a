package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.proposal.RemoteFiles;
import io.github.tare.yarn.proposal.ShippedFiles;
import io.github.tare.yarn.room.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that are to go along are there, and each finds its place in a container. */
final class ShippedFilesCheck implements Check {
  /** {@code mkdir -p PATH} stands without quotes in a container's script. */
  private static final Pattern DIRECTORY = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]*");

  private static final List<String> OURS =
      List.of(
          "config.yaml",
          "tare-manifest.json",
          "log4j.properties",
          "logback.xml",
          "krb5.conf",
          "lib",
          "plugins",
          "usrlib");

  @Override
  public List<Problem> check(Subject subject) {
    ShippedFiles shipped = ShippedFiles.find(subject.proposal().yarn());
    RemoteFiles remote = subject.proposal().remote();
    List<Problem> problems = new ArrayList<>(shipped.problems());
    problems.addAll(remote.problems());
    Stream<Going> local = shipped.files().stream().map(it -> new Going(it.name(), it.path()));
    Stream<Going> there =
        Stream.concat(remote.flink().stream(), remote.others().stream())
            .map(it -> new Going(it.name(), it.uri()));
    Map<String, Going> names = new LinkedHashMap<>();
    for (Going file : Stream.concat(local, there).toList()) {
      place(file, Optional.ofNullable(names.put(file.name(), file))).ifPresent(problems::add);
    }
    return problems;
  }

  /**
   * A file that finds a place in every container.
   *
   * @param name the place
   * @param from where it lies now
   */
  private record Going(String name, Object from) {}

  private static Optional<Problem> place(Going file, Optional<Going> other) {
    String name = file.name();
    if (OURS.contains(name)) {
      return Optional.of(taken(file, "Tare puts a file of its own there"));
    }
    if (other.filter(one -> !one.from().equals(file.from())).isPresent()) {
      return Optional.of(taken(file, "so would " + other.get().from()));
    }
    return Optional.of(file)
        .filter(it -> !DIRECTORY.matcher(directory(it)).matches())
        .map(ShippedFilesCheck::unusable);
  }

  private static String directory(Going file) {
    return file.name().substring(0, file.name().lastIndexOf('/') + 1);
  }

  private static Problem taken(Going file, String why) {
    return new Problem(
        ProblemCode.SHIPPED_NAME_TAKEN,
        Severity.ERROR,
        "%s would become %s in every container, and %s.".formatted(file.from(), file.name(), why),
        List.<Place>of(),
        "Rename it, or put it into a directory and ship that.");
  }

  private static Problem unusable(Going file) {
    return new Problem(
        ProblemCode.SHIPPED_NAME_UNUSABLE,
        Severity.ERROR,
        "A container's script cannot make the directory of %s: YARN writes its name there without quotes."
            .formatted(file.from()),
        List.<Place>of(),
        "Rename the directory to letters, digits and any of _ @ % + = : , . - alone, or ship it packed, with -D"
            + YarnKeys.SHIP_ARCHIVES
            + ".");
  }
}
