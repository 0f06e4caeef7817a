/**
 * The flight recorder: an agent in every process of an application, which notes once a second how
 * much memory of which kind the process has, in a file that outlives it.
 *
 * <p>It uses the JDK alone and no class of Tare's outside this package: it runs inside Flink's
 * processes, before their main class. It is compiled for Java 8, since TaskExecutors may have an
 * older Java than the master.
 */
@NullMarked
package io.github.tare.yarn.recorder;

import org.jspecify.annotations.NullMarked;
