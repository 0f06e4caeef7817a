package io.github.tare.yarn.preflight;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.room.Limit;
import io.github.tare.yarn.room.Limits;
import io.github.tare.yarn.room.ProcessName;
import io.github.tare.yarn.room.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** No container needs more vcores than YARN would grant; both processes are looked at. */
final class VcoreCheck implements Check {
  private static final List<String> MASTER_KEYS = List.of(YarnKeys.MASTER_VCORES);

  /** In the order in which they count. */
  private static final List<String> WORKER_KEYS =
      List.of("taskmanager.cpu.cores", YarnKeys.WORKER_VCORES, "taskmanager.numberOfTaskSlots");

  @Override
  public List<Problem> check(Subject subject) {
    return subject.containers().stream()
        .flatMap(container -> problem(subject, container).stream())
        .toList();
  }

  private static Optional<Problem> problem(Subject subject, Subject.Container container) {
    ContainerRequest request = container.request();
    return Limits.of(subject.facts(), subject.queueName()).stream()
        .min(Comparator.comparingInt(limit -> limit.most().vcores()))
        .filter(limit -> request.size().vcores() > limit.most().vcores())
        .map(
            limit ->
                tooMany(subject.proposal().options(), container.plan().process(), request, limit));
  }

  private static Problem tooMany(
      Options options, ProcessKind process, ContainerRequest request, Limit limit) {
    List<Place> places = places(options, process);
    return new Problem(
        ProblemCode.CONTAINER_VCORES_TOO_LARGE,
        Severity.ERROR,
        "A %s container needs %s, but YARN grants at most %d: that is %s."
            .formatted(
                ProcessName.of(process),
                counted(request.size().vcores()),
                limit.most().vcores(),
                limit.vcores()),
        places,
        "-D%s=%d fits.".formatted(keyToChange(places, process), limit.most().vcores()));
  }

  private static String counted(int vcores) {
    return vcores == 1 ? "1 vcore" : vcores + " vcores";
  }

  private static List<Place> places(Options options, ProcessKind process) {
    return keys(process).stream()
        .flatMap(key -> options.find(key).map(v -> new Place(key, v.value(), v.origin())).stream())
        .limit(1)
        .toList();
  }

  /** Slots are left alone: fewer of them would change how the job runs. */
  private static String keyToChange(List<Place> places, ProcessKind process) {
    String decided = places.isEmpty() ? "" : places.get(0).key();
    String adjustable =
        process == ProcessKind.JOB_MANAGER ? YarnKeys.MASTER_VCORES : YarnKeys.WORKER_VCORES;
    return decided.equals(WORKER_KEYS.get(0)) ? decided : adjustable;
  }

  private static List<String> keys(ProcessKind process) {
    return process == ProcessKind.JOB_MANAGER ? MASTER_KEYS : WORKER_KEYS;
  }
}
