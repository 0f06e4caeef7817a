/**
 * Jobs for the integration tests to submit, packaged as {@code target/test-jobs.jar}.
 *
 * <p>May use Flink's API as it is in 1.20 and still in 2.x, and nothing else.
 */
@NullMarked
package io.github.tare.it.job;

import org.jspecify.annotations.NullMarked;
