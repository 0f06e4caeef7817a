/**
 * What Tare says of a request before it is made, beside what the real schedulers do when it is made
 * all the same.
 *
 * <p>Each test class has a JVM of its own: Hadoop keeps queues and resource types in static fields.
 */
@NullMarked
package io.github.tare.it.scheduler;

import org.jspecify.annotations.NullMarked;
