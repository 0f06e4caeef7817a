package io.github.tare.yarn.config;

import io.github.tare.calc.migrate.KeyChange;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds a rewritten file against what it should say, so that no setting is lost on the way. */
final class ReadBack {
  private ReadBack() {}

  static Problems of(
      Path file, Layer layer, Options after, Options before, List<KeyChange> changes) {
    boolean same = !layer.problems().refuse() && texts(after).equals(expected(before, changes));
    return same ? Problems.none() : Problems.of(notPossible(file, changes));
  }

  private static Map<String, String> expected(Options before, List<KeyChange> changes) {
    Map<String, String> texts = texts(before);
    changes.forEach(change -> texts.remove(change.old().key()));
    changes.forEach(change -> texts.putAll(change.becomes()));
    return texts;
  }

  private static Map<String, String> texts(Options options) {
    Map<String, String> texts = new HashMap<>();
    options.all().forEach((key, value) -> texts.put(key, value.value()));
    return texts;
  }

  private static Problem notPossible(Path file, List<KeyChange> changes) {
    List<Place> places = changes.stream().map(KeyChange::old).toList();
    return new Problem(
        ProblemCode.REWRITE_NOT_POSSIBLE,
        Severity.ERROR,
        file + " cannot be rewritten line by line without changing more than these settings.",
        places,
        "Write each of them in a line of its own: 'key: value', outside of { } and without anchors.");
  }
}
