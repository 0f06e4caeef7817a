/**
 * The YARN submitter around the calculation core.
 *
 * <p>The packages, in order; each may use only those before it: {@code config}, {@code cluster},
 * {@code container}, {@code preflight}, {@code staging}, {@code launch}, {@code submit}, {@code
 * hadoop}, {@code flink}, {@code cli}. Hadoop's types appear in {@code hadoop} and {@code flink}
 * only, Flink's in {@code flink} only. {@code flink} and {@code cli} do not know each other: they
 * are different doors.
 */
@NullMarked
package io.github.tare.yarn;

import org.jspecify.annotations.NullMarked;
