/** Times Tare next to Flink, and against large clusters. Uses Tare, Flink and JMH. */
@NullMarked
package io.github.tare.benchmark;

import org.jspecify.annotations.NullMarked;
