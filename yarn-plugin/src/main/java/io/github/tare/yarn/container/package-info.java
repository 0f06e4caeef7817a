/** The containers that will be asked for: sizes, requests, and what YARN makes of them. */
@NullMarked
package io.github.tare.yarn.container;

import org.jspecify.annotations.NullMarked;
