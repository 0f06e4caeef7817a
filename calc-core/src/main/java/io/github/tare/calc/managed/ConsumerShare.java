package io.github.tare.calc.managed;

import io.github.tare.calc.plan.Derivation;

/**
 * What one kind of consumer has of a slot's managed memory; all operators of the slot share it.
 *
 * @param consumer whose share
 * @param fraction of the slot's managed memory, from 0 to 1
 * @param size in bytes, with its rule
 */
public record ConsumerShare(Consumer consumer, double fraction, Derivation size) {}
