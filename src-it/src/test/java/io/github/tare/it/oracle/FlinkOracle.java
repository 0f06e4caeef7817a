package io.github.tare.it.oracle;

/** A Flink that can be asked. */
@FunctionalInterface
interface FlinkOracle {
  Answer answer(Question question);
}
