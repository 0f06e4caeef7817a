package io.github.tare.yarn.cli;

import io.github.tare.calc.managed.ManagedMemory;
import io.github.tare.calc.managed.Reviewed;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanResult;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.problem.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code tare explain --jsonl}: one request a line, one answer a line, in order. A line that cannot
 * be read gets its problem, and the rest go on.
 */
final class ExplainLines {
  private final Console console;

  /** One for all requests of a kind: it has read the defaults of its version. */
  private final Map<PlannerKind, MemoryPlanner> planners = new HashMap<>();

  ExplainLines(Console console) {
    this.console = console;
  }

  /** Answers until the input ends. */
  ExitCode run() {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    try (JsonLine line = new JsonLine(console.out())) {
      int number = 0;
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        answer(ExplainRequest.parse(text, ++number), line);
        // Somebody may wait for this answer before the next request.
        if (!in.ready()) {
          line.flush();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCode.OK;
  }

  private void answer(ExplainRequest request, JsonLine line) throws IOException {
    Optional<PlanResult> result =
        request
            .question()
            .map(question -> planner(question).plan(question.process(), question.options()));
    Optional<MemoryPlan> plan =
        result.flatMap(
            r ->
                r.<Optional<MemoryPlan>>fold(
                    planned -> Optional.of(planned.plan()), rejected -> Optional.empty()));
    Optional<Reviewed<ManagedMemory>> managed =
        request.question().flatMap(question -> plan.flatMap(question::managed));
    Problems problems =
        result
            .map(PlanResult::problems)
            .orElse(Problems.none())
            .and(managed.map(Reviewed::problems).orElse(Problems.none()));
    line.write(
        request.id(), plan, managed.flatMap(Reviewed::value), request.problems().and(problems));
  }

  private MemoryPlanner planner(ExplainRequest.Question question) {
    return planners.computeIfAbsent(
        new PlannerKind(question.version(), question.mode()),
        kind -> new MemoryPlanner(kind.version(), kind.mode()));
  }

  private record PlannerKind(FlinkVersion version, PlanningMode mode) {}
}
