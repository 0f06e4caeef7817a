package io.github.tare.yarn.cluster;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that are kept for the next submission.
 *
 * @param refusal why the place that was chosen cannot be used; empty where it can
 * @param obstacle why nothing can be kept on this file system; empty where it can
 * @param files bytes by file name, of the longest where several have the name
 */
public record CacheFacts(
    Optional<String> refusal, Optional<String> obstacle, SortedMap<String, Long> files) {
  /** Nothing is kept, and nothing is wrong with that. */
  public static final CacheFacts NONE =
      new CacheFacts(Optional.empty(), Optional.empty(), new TreeMap<>());

  public CacheFacts {
    Objects.requireNonNull(refusal);
    Objects.requireNonNull(obstacle);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** A place that is not used, for a reason as the rest of a sentence. */
  public static CacheFacts refused(String why) {
    return new CacheFacts(Optional.of(why), Optional.empty(), new TreeMap<>());
  }

  /** A file system that is not fit, for a reason as the rest of a sentence. */
  public static CacheFacts impossible(String why) {
    return new CacheFacts(Optional.empty(), Optional.of(why), new TreeMap<>());
  }
}
