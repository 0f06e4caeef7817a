/** Flink's REST interface, spoken without a class of Flink's. */
@NullMarked
package io.github.tare.yarn.rest;

import org.jspecify.annotations.NullMarked;
