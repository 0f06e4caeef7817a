package io.github.tare.it.scheduler;

import java.nio.file.Path;

/** The CapacityScheduler that counts memory alone. */
class DefaultCalculatorIT extends SchedulerContract {
  DefaultCalculatorIT() throws Exception {
    super(
        "CapacityScheduler that counts memory alone",
        rehearsal(Rehearsal.directory("memory")),
        CapacityScenarios.ofMemoryAlone());
  }

  private static Rehearsal rehearsal(Path directory) throws Exception {
    return Rehearsal.on(directory, Settings.capacityOfMemory(directory));
  }
}
