/**
 * What a plan means to a JVM: its arguments, and the properties that pin a process to its plan. May
 * use every other package of the core.
 */
@NullMarked
package io.github.tare.calc.jvm;

import org.jspecify.annotations.NullMarked;
