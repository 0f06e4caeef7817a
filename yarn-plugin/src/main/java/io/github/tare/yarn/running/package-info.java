/**
 * Applications that are there already: to find them, to list them and to end them. What is asked of
 * YARN and of Flink goes through ports; nothing here names either.
 */
@NullMarked
package io.github.tare.yarn.running;

import org.jspecify.annotations.NullMarked;
