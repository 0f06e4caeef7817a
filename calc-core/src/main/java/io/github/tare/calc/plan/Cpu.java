package io.github.tare.calc.plan;

/**
 * A TaskExecutor's share of a machine besides memory.
 *
 * @param cores as Flink's resource specification has them
 * @param slots how many slots; may be anything that a user wrote
 */
record Cpu(double cores, int slots) {}
