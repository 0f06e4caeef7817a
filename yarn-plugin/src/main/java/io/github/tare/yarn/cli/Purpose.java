package io.github.tare.yarn.cli;

/** What a proposal is prepared for. */
enum Purpose {
  /** To be checked by itself. */
  OFFLINE_CHECK,
  /** To be checked against the cluster. */
  CHECK,
  /** To be submitted. */
  SUBMISSION
}
