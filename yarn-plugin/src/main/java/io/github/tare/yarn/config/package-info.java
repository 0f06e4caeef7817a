/**
 * Reads configuration: files, the environment, {@code -D}. Commons Configuration lives here and
 * nowhere else.
 */
@NullMarked
package io.github.tare.yarn.config;

import org.jspecify.annotations.NullMarked;
