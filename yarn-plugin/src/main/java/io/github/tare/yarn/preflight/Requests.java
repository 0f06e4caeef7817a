package io.github.tare.yarn.preflight;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.container.VcorePolicy;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The containers that a candidate asks for. */
final class Requests {
  private static final int MASTER_PRIORITY = 0;
  private static final int FIRST_WORKER_PRIORITY = 1;

  private Requests() {}

  static ContainerRequest master(Candidate candidate) {
    YarnOptions yarn = candidate.yarn();
    return new ContainerRequest(
        ContainerSize.holding(
            candidate.master().totalProcess().size(), yarn.containers().masterVcores().value()),
        MASTER_PRIORITY,
        yarn.application().nodeLabel().map(Sourced::value));
  }

  static ContainerRequest worker(Candidate candidate) {
    return new ContainerRequest(
        ContainerSize.holding(
            candidate.worker().totalProcess().size(), vcores(candidate).workerVcores()),
        FIRST_WORKER_PRIORITY,
        workerLabel(candidate.yarn()));
  }

  private static VcorePolicy vcores(Candidate candidate) {
    Optional<Sourced<Integer>> vcores = candidate.yarn().containers().workerVcores();
    return new VcorePolicy(
        candidate.options().find("taskmanager.cpu.cores").isPresent()
            ? OptionalDouble.of(candidate.worker().cpuCores())
            : OptionalDouble.empty(),
        vcores.isPresent() ? OptionalInt.of(vcores.get().value()) : OptionalInt.empty(),
        candidate.worker().slots());
  }

  private static Optional<String> workerLabel(YarnOptions yarn) {
    return yarn.containers()
        .workerNodeLabel()
        .or(() -> yarn.application().nodeLabel())
        .map(Sourced::value);
  }
}
