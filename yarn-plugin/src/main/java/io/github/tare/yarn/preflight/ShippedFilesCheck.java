package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.proposal.ShippedFile;
import io.github.tare.yarn.proposal.ShippedFiles;
import io.github.tare.yarn.room.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
    List<Problem> problems = new ArrayList<>(shipped.problems());
    Map<String, ShippedFile> names = new LinkedHashMap<>();
    for (ShippedFile file : shipped.files()) {
      place(file, Optional.ofNullable(names.put(file.name(), file))).ifPresent(problems::add);
    }
    return problems;
  }

  private static Optional<Problem> place(ShippedFile file, Optional<ShippedFile> other) {
    String name = file.name();
    if (OURS.contains(name)) {
      return Optional.of(taken(file, "Tare puts a file of its own there"));
    }
    if (other.filter(one -> !one.path().equals(file.path())).isPresent()) {
      return Optional.of(taken(file, "so would " + other.get().path()));
    }
    return Optional.of(file)
        .filter(it -> !DIRECTORY.matcher(directory(it)).matches())
        .map(ShippedFilesCheck::unusable);
  }

  private static String directory(ShippedFile file) {
    return file.name().substring(0, file.name().lastIndexOf('/') + 1);
  }

  private static Problem taken(ShippedFile file, String why) {
    return new Problem(
        ProblemCode.SHIPPED_NAME_TAKEN,
        Severity.ERROR,
        "%s would become %s in every container, and %s.".formatted(file.path(), file.name(), why),
        List.<Place>of(),
        "Rename it, or put it into a directory and ship that.");
  }

  private static Problem unusable(ShippedFile file) {
    return new Problem(
        ProblemCode.SHIPPED_NAME_UNUSABLE,
        Severity.ERROR,
        "A container's script cannot make the directory of %s: YARN writes its name there without quotes."
            .formatted(file.path()),
        List.<Place>of(),
        "Rename the directory to letters, digits and any of _ @ % + = : , . - alone, or ship it packed, with -D"
            + YarnKeys.SHIP_ARCHIVES
            + ".");
  }
}
