package io.github.tare.yarn.prepare;

/** What a proposal is prepared for. */
public enum Purpose {
  /** To be checked by itself. */
  OFFLINE_CHECK,
  /** To be checked against the cluster. */
  CHECK,
  /** To be submitted. */
  SUBMISSION
}
