/** Holds the layout: which room a line of code is in, and what it may touch there. */
@NullMarked
package io.github.tare.it.architecture;

import org.jspecify.annotations.NullMarked;
