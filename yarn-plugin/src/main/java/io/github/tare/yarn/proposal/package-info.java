/**
 * What somebody wants to submit, as far as it could be got ready: the plans, the program, Flink's
 * files. May use {@code config} and {@code container}.
 */
@NullMarked
package io.github.tare.yarn.proposal;

import org.jspecify.annotations.NullMarked;
