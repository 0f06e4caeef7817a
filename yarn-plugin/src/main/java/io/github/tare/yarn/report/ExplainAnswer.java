package io.github.tare.yarn.report;

import io.github.tare.calc.managed.ManagedMemory;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.problem.Problems;
import java.util.Optional;

/**
 * The answer to one request of {@code tare explain --jsonl}.
 *
 * @param id the request's own, if it has one
 * @param plan empty where there is none
 * @param managed who gets the managed memory, where that was asked
 * @param problems why there is no plan, and whatever else was found
 */
public record ExplainAnswer(
    Optional<Object> id,
    Optional<MemoryPlan> plan,
    Optional<ManagedMemory> managed,
    Problems problems) {}
