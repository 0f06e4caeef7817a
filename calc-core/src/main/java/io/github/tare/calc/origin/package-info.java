/** Where a value came from. Uses nothing of Tare. */
@NullMarked
package io.github.tare.calc.origin;

import org.jspecify.annotations.NullMarked;
