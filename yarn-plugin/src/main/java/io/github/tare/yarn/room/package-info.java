/**
 * What the containers of a proposal meet on the cluster: what they are granted, what limits them,
 * and how many of them find room, now and ever. Pure reckoning; what is said about it is for {@code
 * preflight}.
 */
@NullMarked
package io.github.tare.yarn.room;

import org.jspecify.annotations.NullMarked;
