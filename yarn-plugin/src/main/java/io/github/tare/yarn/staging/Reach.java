package io.github.tare.yarn.staging;

/** Whose use a staged file is for. */
public enum Reach {
  /** One application's alone: it goes when that has ended. */
  APPLICATION,
  /** It may serve every application of its user, and is kept where there is a cache. */
  USER,
  /** It is not ours, and everybody may read it: a node keeps one copy for all. */
  EVERYBODY
}
