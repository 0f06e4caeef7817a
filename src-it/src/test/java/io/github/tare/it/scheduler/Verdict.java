package io.github.tare.it.scheduler;

/** What becomes of a request. */
enum Verdict {
  /** YARN refuses it, or takes it and can never serve it. */
  REJECTED,
  /** YARN takes it, and serves it when others have ended. */
  WAITS,
  /** The master starts at once, and so does a worker. */
  STARTS
}
