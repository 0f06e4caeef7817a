package io.github.tare.yarn.cluster;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * The place in the cluster's file system that staging directories go to.
 *
 * @param root with scheme and authority, for example {@code hdfs://nn:8020/user/jane/.tare}
 * @param refusal why this user cannot write there, as the file system says it; empty where it can
 */
public record StagingFacts(URI root, Optional<String> refusal) {
  public StagingFacts {
    Objects.requireNonNull(root);
    Objects.requireNonNull(refusal);
  }
}
