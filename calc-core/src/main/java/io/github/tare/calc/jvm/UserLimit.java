package io.github.tare.calc.jvm;

import io.github.tare.calc.unit.MemorySize;

/**
 * A limit that a user sets himself.
 *
 * @param limit of what
 * @param word the option that sets it
 * @param size to what
 */
record UserLimit(JvmLimit limit, JvmWord word, MemorySize size) {}
