/** The {@code tare} command. */
@NullMarked
package io.github.tare.yarn.cli;

import org.jspecify.annotations.NullMarked;
