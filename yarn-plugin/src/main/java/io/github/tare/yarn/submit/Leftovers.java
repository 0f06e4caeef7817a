package io.github.tare.yarn.submit;

import io.github.tare.yarn.staging.StagingRoot;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Staging directories that nobody removed: of masters that were killed with their node, for
 * example.
 *
 * @param yarn knows which applications have ended
 * @param staging has the directories
 * @param own the application that is being submitted now, if one is
 */
public record Leftovers(YarnGateway yarn, StagingRoot staging, Optional<String> own) {
  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
  private static final int AT_MOST = 50;

  public Leftovers {
    Objects.requireNonNull(yarn);
    Objects.requireNonNull(staging);
    Objects.requireNonNull(own);
  }

  /** Whatever is there, while nothing is submitted. */
  public Leftovers(YarnGateway yarn, StagingRoot staging) {
    this(yarn, staging, Optional.empty());
  }

  /**
   * Removes those of which YARN says that they have ended. An application that YARN does not know
   * is left alone: it may be another cluster's. Never fails.
   */
  public void sweep() {
    try {
      staging.applicationIds().stream()
          .filter(id -> !own.equals(Optional.of(id)))
          .limit(AT_MOST)
          .forEach(this::removeIfEnded);
    } catch (IOException e) {
      LOG.debug("Cannot look for staging directories left behind.", e);
    }
  }

  private void removeIfEnded(String applicationId) {
    try {
      if (yarn.status(applicationId).state().isFinal()) {
        staging.area(applicationId).remove();
        LOG.info("Removed the staging directory that {} left behind.", applicationId);
      }
    } catch (IOException e) {
      LOG.debug("Left the staging directory of {} alone.", applicationId, e);
    }
  }
}
