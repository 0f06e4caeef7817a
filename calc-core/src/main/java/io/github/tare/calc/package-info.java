/**
 * The calculation core: a Flink configuration in, an exact memory plan out.
 *
 * <p>The packages, in order; each may use only those before it: {@code unit}, {@code origin},
 * {@code problem}, {@code option}, {@code plan}, {@code managed}, {@code jvm}, {@code migrate}. No
 * I/O, no logging, no clock, no environment, no dependency at run time.
 */
@NullMarked
package io.github.tare.calc;

import org.jspecify.annotations.NullMarked;
