package io.github.tare.it.scheduler;

import java.nio.file.Path;

/** The FairScheduler in steps of 512 MiB and 2 vcores. */
class FairSchedulerIT extends SchedulerContract {
  FairSchedulerIT() throws Exception {
    super("FairScheduler", rehearsal(Rehearsal.directory("fair")), FairScenarios.all());
  }

  private static Rehearsal rehearsal(Path directory) throws Exception {
    return Rehearsal.on(directory, Settings.fair(directory));
  }
}
