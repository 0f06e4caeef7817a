package io.github.tare.yarn.room;

import io.github.tare.yarn.cluster.Fact;
import java.util.ArrayList;
import java.util.List;

/** Facts that are only worth something together. */
public final class All {
  private All() {}

  /** Known if each of them is; else the first reason why one is not. */
  public static <T> Fact<List<T>> of(List<Fact<T>> facts) {
    List<T> known = new ArrayList<>();
    for (Fact<T> fact : facts) {
      if (fact.known().isEmpty()) {
        return fact.map(value -> List.<T>of());
      }
      fact.known().ifPresent(known::add);
    }
    return Fact.of(List.copyOf(known));
  }
}
