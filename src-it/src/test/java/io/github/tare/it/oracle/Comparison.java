package io.github.tare.it.oracle;

import io.github.tare.calc.plan.ProcessKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One Flink and Tare, asked the same questions. */
final class Comparison {
  private final String version;
  private final FlinkOracle flink;
  private final FlinkOracle tare;
  private final Map<ProcessKind, Tally> tallies = new EnumMap<>(ProcessKind.class);
  private final List<Disagreement> disagreements = new ArrayList<>();

  Comparison(String version, FlinkOracle flink, FlinkOracle tare) {
    this.version = version;
    this.flink = flink;
    this.tare = tare;
    for (ProcessKind process : ProcessKind.values()) {
      tallies.put(process, Tally.NONE);
    }
  }

  void ask(Case one) {
    Answer answer = flink.answer(one.question());
    boolean agreed = answer.agreesWith(tare.answer(one.question()));
    tallies.computeIfPresent(
        one.question().process(), (process, tally) -> tally.plus(answer.isAccepted(), agreed));
    if (!agreed) {
      disagreements.add(disagreement(one));
    }
  }

  String version() {
    return version;
  }

  /** How it went, for each process. */
  Map<ProcessKind, Tally> tallies() {
    return tallies;
  }

  List<Disagreement> disagreements() {
    return disagreements;
  }

  private Disagreement disagreement(Case one) {
    Question minimal = minimal(one.question());
    return new Disagreement(
        one.id(), version, minimal, flink.answer(minimal), tare.answer(minimal));
  }

  /** Without the keys that the disagreement does not need. */
  private Question minimal(Question question) {
    for (String key : question.config().keySet()) {
      Map<String, String> fewer = new LinkedHashMap<>(question.config());
      fewer.remove(key);
      Question smaller = question.with(fewer);
      if (!flink.answer(smaller).agreesWith(tare.answer(smaller))) {
        return minimal(smaller);
      }
    }
    return question;
  }
}
