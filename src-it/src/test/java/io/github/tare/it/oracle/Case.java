package io.github.tare.it.oracle;

import io.github.tare.calc.managed.Consumer;
import io.github.tare.calc.plan.ProcessKind;
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
    Set<Mutation> mutations = mutate(draft);
    return new Case(seed, number, draft.question(), mutations);
  }

  private static Set<Mutation> mutate(Draft draft) {
    Set<Mutation> mutations = EnumSet.noneOf(Mutation.class);
    int count = draft.pick(COUNTS);
    for (int i = 0; i < count && !draft.keys().isEmpty(); i++) {
      Mutation mutation = draft.pick(Mutation.all());
      if (mutation.apply(draft)) {
        mutations.add(mutation);
      }
    }
    return mutations;
  }

  /** One about managed memory, of a configuration that meant to be valid without it. */
  static Case ofManagedMemory(long seed, int number) {
    Random random = new Random(seed * 1_000_003 + number);
    Draft draft = new Draft(random, ProcessKind.TASK_EXECUTOR);
    ValidBase.write(draft);
    ManagedOptions.write(draft);
    Set<Consumer> present = EnumSet.of(draft.pick(List.of(Consumer.values())));
    for (Consumer consumer : Consumer.values()) {
      if (draft.chance(50)) {
        present.add(consumer);
      }
    }
    return new Case(seed, number, draft.question().of(present), Set.of());
  }

  /** One about a TaskExecutor that a job asks for. */
  static Case ofWorker(long seed, int number) {
    Random random = new Random(seed * 1_000_003 + number);
    Draft draft = new Draft(random, ProcessKind.TASK_EXECUTOR);
    ValidBase.write(draft);
    Set<Mutation> mutations = mutate(draft);
    AskedWorker.write(draft);
    return new Case(seed, number, draft.question(), mutations);
  }

  /** For example {@code oracle-49-1234}. */
  String id() {
    return "oracle-" + seed + "-" + number;
  }
}
