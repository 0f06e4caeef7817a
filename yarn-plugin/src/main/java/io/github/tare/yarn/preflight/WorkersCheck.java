package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.Scale;
import io.github.tare.yarn.room.AmountsText;
import io.github.tare.yarn.room.Demand;
import io.github.tare.yarn.room.Forecast;
import io.github.tare.yarn.room.Ground;
import io.github.tare.yarn.room.Moment;
import io.github.tare.yarn.room.Subject;
import io.github.tare.yarn.room.Workers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The workers that the parallelism asks for find room beside the master. A job of which none ever
 * starts is refused: it would wait for slots until {@code slot.request.timeout} and fail. With some
 * of them a batch job runs, and so does any under the adaptive scheduler.
 */
final class WorkersCheck implements Check {
  private static final String HOLDS_OUT =
      " Without all its slots a streaming job fails when slot.request.timeout (Flink's default: 5"
          + " min) is over; a batch job, or one under the adaptive scheduler, makes do with fewer.";

  @Override
  public List<Problem> check(Subject subject) {
    Ground ground = new Ground(subject);
    return ground.master().stream()
        .flatMap(
            master ->
                ground.worker().filter(ground::hasNodes).stream()
                    .flatMap(worker -> check(ground, master, worker)))
        .toList();
  }

  private static Stream<Problem> check(Ground ground, Demand master, Demand worker) {
    Workers workers = ground.workers(worker);
    int wanted = Math.min(workers.needed(), workers.asked());
    Optional<Forecast> ever = few(ground, master, worker, Moment.EVER, wanted);
    Optional<Problem> never = ever.flatMap(it -> never(ground, worker, workers, it));
    Optional<Problem> later =
        few(ground, master, worker, Moment.NOW, wanted)
            .filter(now -> ever.isEmpty() || now.count() < ever.get().count())
            .map(now -> later(ground, worker, workers, now));
    return Stream.concat(never.stream(), later.stream());
  }

  /** What is to be said of then; nothing where not even the master finds room. */
  private static Optional<Forecast> few(
      Ground ground, Demand master, Demand worker, Moment moment, int wanted) {
    return Forecast.of(ground, master, worker, moment)
        .known()
        .filter(forecast -> forecast.count() < wanted)
        .filter(forecast -> ground.finds(master, moment));
  }

  private static Optional<Problem> never(
      Ground ground, Demand worker, Workers workers, Forecast ever) {
    if (ever.count() > 0) {
      return Optional.of(fewer(ground, worker, workers, ever));
    }
    return ground.tooLarge(worker)
        ? Optional.empty()
        : Optional.of(none(ground, worker, workers, ever));
  }

  private static Problem none(Ground ground, Demand worker, Workers workers, Forecast ever) {
    return new Problem(
        ProblemCode.WORKERS_FIT_NOWHERE,
        Severity.ERROR,
        "No TaskManager ever finds room beside the JobManager: it needs %s, and %s."
            .formatted(AmountsText.of(ground.measure().counted(worker.size())), ever.by()),
        places(ground, worker, workers),
        "Make the TaskManager smaller, or choose another queue.");
  }

  private static Problem fewer(Ground ground, Demand worker, Workers workers, Forecast ever) {
    return new Problem(
        ProblemCode.WORKERS_FEWER,
        Severity.WARNING,
        "Of %s, only %d ever find%s room: %s."
                .formatted(inWords(workers), ever.count(), ever.count() == 1 ? "s" : "", ever.by())
            + HOLDS_OUT,
        places(ground, worker, workers),
        "-D%s=%d has room.".formatted(Scale.PARALLELISM, ever.count() * workers.slots()));
  }

  private static Problem later(Ground ground, Demand worker, Workers workers, Forecast now) {
    boolean none = now.count() == 0;
    return new Problem(
        none ? ProblemCode.WORKERS_WAIT : ProblemCode.WORKERS_LATER,
        none ? Severity.WARNING : Severity.NOTE,
        "Of %s, %s find%s room now: %s."
                .formatted(
                    inWords(workers),
                    none ? "none" : now.count(),
                    now.count() < 2 ? "s" : "",
                    now.by())
            + HOLDS_OUT,
        places(ground, worker, workers),
        "Wait until other applications have ended, or ask for less.");
  }

  private static String inWords(Workers workers) {
    return "%d TaskManager%s for parallelism %d"
        .formatted(
            workers.needed(), workers.needed() == 1 ? "" : "s", workers.parallelism().value());
  }

  private static List<Place> places(Ground ground, Demand worker, Workers workers) {
    Place parallelism =
        new Place(
            Scale.PARALLELISM,
            workers.parallelism().value().toString(),
            workers.parallelism().origin());
    return Stream.concat(Stream.of(parallelism), ground.sizePlaces(worker).stream()).toList();
  }
}
