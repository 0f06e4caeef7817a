/** One adapter for each port; with {@code flink} the only place that names Hadoop's types. */
@NullMarked
package io.github.tare.yarn.hadoop;

import org.jspecify.annotations.NullMarked;
