package io.github.tare.it.cluster;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.util.resource.DominantResourceCalculator;

/**
 * The CapacityScheduler's queues below root.
 *
 * <ul>
 *   <li>{@code default} and {@code batch}: ordinary, each may grow to the whole cluster;
 *   <li>{@code narrow}: room for one application master, the next one waits in ACCEPTED;
 *   <li>{@code closed}: stopped, takes no application.
 * </ul>
 */
final class SchedulerQueues {
  private static final String ROOT = "yarn.scheduler.capacity.root.";

  private SchedulerQueues() {}

  static void configure(Configuration conf) {
    conf.set(
        "yarn.scheduler.capacity.resource-calculator", DominantResourceCalculator.class.getName());
    conf.set("yarn.scheduler.capacity.maximum-am-resource-percent", "1.0");
    conf.set(ROOT + "queues", "default,batch,narrow,closed");
    queue(conf, "default", 60);
    queue(conf, "batch", 20);
    queue(conf, "narrow", 10);
    queue(conf, "closed", 10);
    // Less than any master needs: the scheduler lets a single one start all the same.
    conf.set(ROOT + "narrow.maximum-am-resource-percent", "0.01");
    conf.set(ROOT + "closed.state", "STOPPED");
  }

  private static void queue(Configuration conf, String name, int percent) {
    conf.setInt(ROOT + name + ".capacity", percent);
    conf.setInt(ROOT + name + ".maximum-capacity", 100);
    // With 1 a single user never gets more than the queue's own capacity.
    conf.setInt(ROOT + name + ".user-limit-factor", 100);
  }
}
