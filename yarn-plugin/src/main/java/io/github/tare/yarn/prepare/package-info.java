/**
 * From what somebody asks for to what is cleared for submission, the same for every door: settles
 * the configuration, plans its processes, and has the checks look at it.
 */
@NullMarked
package io.github.tare.yarn.prepare;

import org.jspecify.annotations.NullMarked;
