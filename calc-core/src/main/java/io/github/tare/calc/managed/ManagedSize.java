package io.github.tare.calc.managed;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.plan.Derivation;
import io.github.tare.calc.unit.MemorySize;

/** A size within managed memory, or beside it, and its reason. */
record ManagedSize(MemorySize size, String rule, String key, Origin origin) implements Derivation {}
