/**
 * What is wrong, said as a value: code, severity, places, hint. May use {@code unit} and {@code
 * origin}.
 */
@NullMarked
package io.github.tare.calc.problem;

import org.jspecify.annotations.NullMarked;
