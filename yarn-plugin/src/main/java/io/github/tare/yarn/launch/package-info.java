/**
 * Launch contexts, made by the same rules on the client and in the master, and the manifest that
 * carries the plan from one to the other.
 */
@NullMarked
package io.github.tare.yarn.launch;

import org.jspecify.annotations.NullMarked;
