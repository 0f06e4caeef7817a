package io.github.tare.it.scheduler;

import java.nio.file.Path;

/** The CapacityScheduler that counts every resource. */
class CapacitySchedulerIT extends SchedulerContract {
  CapacitySchedulerIT() throws Exception {
    super("CapacityScheduler", rehearsal(Rehearsal.directory("capacity")), CapacityScenarios.all());
  }

  private static Rehearsal rehearsal(Path directory) throws Exception {
    return Rehearsal.on(directory, Settings.capacity(directory));
  }
}
