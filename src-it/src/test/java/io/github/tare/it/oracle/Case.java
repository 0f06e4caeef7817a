package io.github.tare.it.oracle;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * One random question.
 *
 * @param number counts from 0; with the seed it makes the same question again
 * @param mutations what was done to a configuration that meant to be valid
 */
record Case(long seed, int number, Question question, Set<Mutation> mutations) {
  private static final List<Integer> COUNTS = List.of(0, 0, 0, 0, 1, 1, 1, 1, 2, 3);

  static Case of(long seed, int number) {
    Random random = new Random(seed * 1_000_003 + number);
    Draft draft = new Draft(random);
    ValidBase.write(draft);
    Set<Mutation> mutations = EnumSet.noneOf(Mutation.class);
    int count = Spelling.pick(COUNTS, random);
    for (int i = 0; i < count && !draft.keys().isEmpty(); i++) {
      Mutation mutation = Spelling.pick(Mutation.all(), random);
      if (mutation.apply(draft)) {
        mutations.add(mutation);
      }
    }
    return new Case(seed, number, draft.question(), mutations);
  }

  /** For example {@code oracle-49-1234}. */
  String id() {
    return "oracle-" + seed + "-" + number;
  }
}
