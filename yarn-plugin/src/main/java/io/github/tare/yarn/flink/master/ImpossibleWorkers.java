package io.github.tare.yarn.flink.master;

import io.github.tare.calc.plan.WorkerResources;
import io.github.tare.yarn.launch.WorkerSizes;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a job that asks for a TaskExecutor that cannot be had. */
enum ImpossibleWorkers {
  /** The driver is asked for it all the same, and ends the application with the reason. */
  END_THE_APPLICATION {
    @Override
    Predicate<WorkerResources> worthAsking(WorkerSizes sizes) {
      return asked -> true;
    }
  },
  /** Others share the cluster with it: Flink fails that job alone. */
  FAIL_THE_JOB {
    @Override
    Predicate<WorkerResources> worthAsking(WorkerSizes sizes) {
      return asked -> sizes.learn(asked).map(FAIL_THE_JOB::say).isEmpty();
    }
  };

  private static final Logger LOG = LoggerFactory.getLogger(ImpossibleWorkers.class);

  /** Whether a worker is worth asking for. */
  abstract Predicate<WorkerResources> worthAsking(WorkerSizes sizes);

  String say(String reason) {
    LOG.error("The job gets no resources: {}.", reason);
    return reason;
  }
}
