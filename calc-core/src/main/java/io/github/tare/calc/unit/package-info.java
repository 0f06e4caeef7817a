/** Quantities: bytes and fractions, their arithmetic and their text. Uses nothing of Tare. */
@NullMarked
package io.github.tare.calc.unit;

import org.jspecify.annotations.NullMarked;
