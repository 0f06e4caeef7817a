package io.github.tare.yarn.hadoop;

import java.util.Set;

/**
 * The members of YARN's answers that Tare reads. Most of an answer is others: what is passed over
 * takes no memory.
 */
final class Members {
  private static final String NAMES =
      """
      properties property key name value
      memory vCores resourceInformations resourceInformation
      scheduler schedulerInfo type queue queueName minimumAllocation
      AMResourceLimit autoCreateChildQueueEnabled autoCreationEligibility capacities
      defaultNodeLabelExpression maxApplicationLifetime maxApplications maxApplicationsPerUser
      maxParallelApps maximumAllocation nodeLabels numActiveApplications
      numPendingApplications queues resources state userLimit userLimitFactor users
      absoluteCapacity absoluteMaxCapacity amLimit amUsed effectiveMaxResource
      effectiveMinResource maxAMLimitPercentage partitionName queueCapacitiesByPartition
      resourceUsagesByPartition used
      isActive user username
      amMaxResources amUsedResources childQueues maxApps maxContainerAllocation maxResources
      minResources numActiveApps numPendingApps rootQueue usedResources
      appAttempts appAttempt containerId nodeId
      containerLogsInfo containerLogInfo fileName
      """;

  static final Set<String> READ = Set.of(NAMES.strip().split("\\s+"));

  private Members() {}
}
