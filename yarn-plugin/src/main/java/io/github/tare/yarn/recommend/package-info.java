/**
 * What to configure, from what was seen: the recordings of an application's processes, the needs of
 * their pools, the doubts that keep memory from being taken away, and the plan that follows. Values
 * alone, no I/O. It uses the packages before it, and no Hadoop and no Flink.
 */
@NullMarked
package io.github.tare.yarn.recommend;

import org.jspecify.annotations.NullMarked;
