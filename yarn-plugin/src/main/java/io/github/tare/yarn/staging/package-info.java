/** The files that containers need: a plan of them, and the way into the cluster's file system. */
@NullMarked
package io.github.tare.yarn.staging;

import org.jspecify.annotations.NullMarked;
