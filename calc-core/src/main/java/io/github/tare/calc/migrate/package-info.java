/**
 * What a memory configuration of before FLIP-49 is called and counted as today: the only place that
 * knows the arithmetic of Flink 1.9. May use {@code unit}, {@code origin}, {@code problem}, {@code
 * option} and {@code plan}.
 */
@NullMarked
package io.github.tare.calc.migrate;

import org.jspecify.annotations.NullMarked;
