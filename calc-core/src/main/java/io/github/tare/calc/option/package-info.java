/**
 * Options as they were given: keys, layers, aliases per Flink version. May use {@code unit}, {@code
 * origin} and {@code problem}.
 */
@NullMarked
package io.github.tare.calc.option;

import org.jspecify.annotations.NullMarked;
