package io.github.tare.yarn.submit;

import io.github.tare.yarn.staging.FileCache;
import io.github.tare.yarn.staging.Pruned;
import io.github.tare.yarn.staging.Pruning;
import io.github.tare.yarn.staging.StagingRoot;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files in the cache that nobody uses any more.
 *
 * @param staging has the cache
 * @param retention how long they are kept
 * @param now the time
 */
record UnusedFiles(StagingRoot staging, Duration retention, Instant now) {
  private static final Logger LOG = LoggerFactory.getLogger(UnusedFiles.class);

  /** Removes them. Never fails. */
  void prune() {
    try {
      Optional<FileCache> cache = staging.cache();
      if (cache.isPresent()) {
        Pruned pruned = new Pruning(cache.get(), retention, now).run();
        LOG.debug("Removed {} files from {}.", pruned.removed().size(), cache.get().directory());
      }
    } catch (IOException e) {
      LOG.debug("Cannot remove files that nobody uses.", e);
    }
  }
}
