package io.github.tare.it.oracle;

import io.github.tare.calc.option.FlinkVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a size where, as Tare sees it, one byte decides: at the last value that is accepted, or at
 * the first that is not. If Flink draws the line anywhere else, it shows here.
 */
final class EdgeOfRefusal {
  private static final FlinkOracle TARE = new TarePlanner(new FlinkVersion(1, 20));

  private final Draft draft;
  private final String key;

  private EdgeOfRefusal(Draft draft, String key) {
    this.draft = draft;
    this.key = key;
  }

  static boolean seek(Draft draft) {
    Optional<String> key = draft.aSize();
    return key.isPresent() && new EdgeOfRefusal(draft, key.get()).found();
  }

  private boolean found() {
    long here = draft.bytes(key).orElseThrow();
    long there = draft.pick(List.of(0L, Math.min(here, 1L << 61) * 2, Long.MAX_VALUE));
    boolean accepted = accepts(here);
    if (accepts(there) == accepted) {
      return false;
    }
    while (Math.abs(there - here) > 1) {
      long middle = here + (there - here) / 2;
      if (accepts(middle) == accepted) {
        here = middle;
      } else {
        there = middle;
      }
    }
    draft.put(key, Long.toString(draft.chance(50) ? here : there));
    return true;
  }

  private boolean accepts(long bytes) {
    Question question = draft.question();
    Map<String, String> config = new LinkedHashMap<>(question.config());
    config.put(key, Long.toString(bytes));
    return TARE.answer(question.with(config)).isAccepted();
  }
}
