/**
 * What it takes to learn all of a large cluster: a real ResourceManager, and nodes that only
 * register. Run by {@code src-it/benchmark/run cluster}; may use Hadoop's shaded client and mini
 * cluster.
 */
@NullMarked
package io.github.tare.it.probe;

import org.jspecify.annotations.NullMarked;
