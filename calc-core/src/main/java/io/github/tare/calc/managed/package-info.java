/**
 * Managed memory to its last consumer: the share of a slot, of each consumer in it, and of
 * RocksDB's block cache and write buffers. May use {@code unit}, {@code origin}, {@code problem},
 * {@code option} and {@code plan}.
 */
@NullMarked
package io.github.tare.calc.managed;

import org.jspecify.annotations.NullMarked;
