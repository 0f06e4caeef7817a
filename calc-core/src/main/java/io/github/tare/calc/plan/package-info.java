/**
 * The memory plan of a process, and why each number is what it is. May use {@code unit}, {@code
 * origin}, {@code problem} and {@code option}.
 */
@NullMarked
package io.github.tare.calc.plan;

import org.jspecify.annotations.NullMarked;
