package io.github.tare.calc.plan;

import java.util.Optional;

/** A process around total Flink memory, as far as it could be worked out. */
record JvmMemory(
    Optional<Amount> metaspace,
    Optional<Amount> overhead,
    Optional<Amount> flink,
    Optional<Amount> process) {}
