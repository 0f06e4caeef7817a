/**
 * Tare's submission next to that of Flink's own client, on one embedded cluster. Uses the cluster
 * of {@code src-it}, Hadoop's client and, as processes, {@code tare} and Flink's command line.
 */
@NullMarked
package io.github.tare.benchmark.race;

import org.jspecify.annotations.NullMarked;
