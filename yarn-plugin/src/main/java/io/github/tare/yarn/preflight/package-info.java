/**
 * Everything that can be said before anything is taken: small checks over a proposal, the cluster's
 * facts and the room for it there, and the verdict that they make together.
 */
@NullMarked
package io.github.tare.yarn.preflight;

import org.jspecify.annotations.NullMarked;
