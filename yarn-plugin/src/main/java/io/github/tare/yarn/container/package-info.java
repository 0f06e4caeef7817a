/** The containers that will be asked for: sizes and requests. */
@NullMarked
package io.github.tare.yarn.container;

import org.jspecify.annotations.NullMarked;
