/** What the cluster says about itself, as values, and the port to ask it. */
@NullMarked
package io.github.tare.yarn.cluster;

import org.jspecify.annotations.NullMarked;
