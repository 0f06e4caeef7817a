package io.github.tare.yarn.room;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.yarn.config.ExternalResourceTypes;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.container.VcorePolicy;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The containers that plans ask for. */
public final class Requests {
  private static final int MASTER_PRIORITY = 0;
  private static final int FIRST_WORKER_PRIORITY = 1;

  private Requests() {}

  /** The container of the application master. */
  public static ContainerRequest master(YarnOptions yarn, MemoryPlan plan) {
    return new ContainerRequest(
        ContainerSize.holding(plan.totalProcess().size(), yarn.containers().masterVcores().value()),
        MASTER_PRIORITY,
        yarn.application().nodeLabel().map(Sourced::value));
  }

  /** The container of every worker. */
  public static ContainerRequest worker(YarnOptions yarn, Options options, MemoryPlan plan) {
    return new ContainerRequest(
        ContainerSize.holding(
                plan.totalProcess().size(), vcores(yarn, options, plan).workerVcores())
            .with(ExternalResourceTypes.of(options, plan.externalResources()).amounts()),
        FIRST_WORKER_PRIORITY,
        workerLabel(yarn));
  }

  private static VcorePolicy vcores(YarnOptions yarn, Options options, MemoryPlan plan) {
    Optional<Sourced<Integer>> vcores = yarn.containers().workerVcores();
    return new VcorePolicy(
        options.find("taskmanager.cpu.cores").isPresent()
            ? OptionalDouble.of(plan.cpuCores())
            : OptionalDouble.empty(),
        vcores.isPresent() ? OptionalInt.of(vcores.get().value()) : OptionalInt.empty(),
        plan.slots());
  }

  private static Optional<String> workerLabel(YarnOptions yarn) {
    return yarn.containers()
        .workerNodeLabel()
        .or(() -> yarn.application().nodeLabel())
        .map(Sourced::value);
  }
}
