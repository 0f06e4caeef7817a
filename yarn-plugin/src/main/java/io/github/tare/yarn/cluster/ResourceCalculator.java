package io.github.tare.yarn.cluster;

/** What a scheduler looks at when it compares and rounds resources. */
public enum ResourceCalculator {
  /** Memory only; vcores are handed back as 1 ({@code DefaultResourceCalculator}). */
  MEMORY,
  /** Every resource ({@code DominantResourceCalculator}); the FairScheduler's way, too. */
  EVERY_RESOURCE
}
