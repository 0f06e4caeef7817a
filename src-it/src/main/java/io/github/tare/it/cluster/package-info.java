/**
 * A real HDFS and a real YARN inside one JVM, for tests and for the demo.
 *
 * <p>May use Hadoop's shaded client and mini cluster, and nothing of Tare's: what it starts is
 * reached the way a user reaches a cluster, through a configuration directory.
 */
@NullMarked
package io.github.tare.it.cluster;

import org.jspecify.annotations.NullMarked;
