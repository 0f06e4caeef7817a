/** Times Tare's calculation and Flink's in the same run. Uses {@code calc-core}, Flink and JMH. */
@NullMarked
package io.github.tare.benchmark;

import org.jspecify.annotations.NullMarked;
