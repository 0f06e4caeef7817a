/**
 * Everything that can be known before anything is taken: small checks over a proposal and the
 * cluster's facts.
 */
@NullMarked
package io.github.tare.yarn.preflight;

import org.jspecify.annotations.NullMarked;
