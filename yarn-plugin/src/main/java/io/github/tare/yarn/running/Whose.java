package io.github.tare.yarn.running;

/** Whose evidence somebody looks for. */
enum Whose {
  /** That of containers that run no more: an end that needs no explanation needs no logs. */
  ENDED,
  /** That of every container. */
  ALL
}
