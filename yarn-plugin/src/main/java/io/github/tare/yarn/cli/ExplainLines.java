package io.github.tare.yarn.cli;

import io.github.tare.calc.managed.ManagedMemory;
import io.github.tare.calc.managed.Reviewed;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanResult;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.report.Console;
import io.github.tare.yarn.report.ExplainAnswer;
import io.github.tare.yarn.report.JsonLine;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * {@code tare explain --jsonl}: one request a line, one answer a line, in order. A line that cannot
 * be read gets its problem, and the rest go on.
 */
final class ExplainLines {
  private static final int AT_ONCE = 1024;

  private final Console console;

  /** One for all requests of a kind: it has read the defaults of its version. */
  private final Map<PlannerKind, MemoryPlanner> planners = new ConcurrentHashMap<>();

  ExplainLines(Console console) {
    this.console = console;
  }

  /** Answers until the input ends. */
  ExitCode run() {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    OutputStream out = new BufferedOutputStream(console.out());
    try {
      int number = 1;
      for (List<String> lines = read(in); !lines.isEmpty(); lines = read(in)) {
        for (byte[] answer : answers(lines, number)) {
          out.write(answer);
        }
        out.flush();
        number += lines.size();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCode.OK;
  }

  /** What is there now: somebody may wait for an answer before the next request. */
  private static List<String> read(BufferedReader in) throws IOException {
    List<String> lines = new ArrayList<>();
    do {
      String line = in.readLine();
      if (line == null) {
        return lines;
      }
      lines.add(line);
    } while (lines.size() < AT_ONCE && in.ready());
    return lines;
  }

  /** On all processors, in the order of the lines. */
  private List<byte[]> answers(List<String> lines, int first) {
    return IntStream.range(0, lines.size())
        .parallel()
        .mapToObj(index -> answer(ExplainRequest.parse(lines.get(index), first + index)))
        .map(JsonLine::of)
        .toList();
  }

  private ExplainAnswer answer(ExplainRequest request) {
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
    return new ExplainAnswer(
        request.id(), plan, managed.flatMap(Reviewed::value), request.problems().and(problems));
  }

  private MemoryPlanner planner(ExplainRequest.Question question) {
    return planners.computeIfAbsent(
        new PlannerKind(question.version(), question.mode()),
        kind -> new MemoryPlanner(kind.version(), kind.mode()));
  }

  private record PlannerKind(FlinkVersion version, PlanningMode mode) {}
}
