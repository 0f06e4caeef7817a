package io.github.tare.yarn.submit;

import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.launch.LaunchContext;
import io.github.tare.yarn.launch.LaunchContextRules;
import io.github.tare.yarn.launch.Manifest;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.staging.FileCache;
import io.github.tare.yarn.staging.SafeName;
import io.github.tare.yarn.staging.StagedFile;
import io.github.tare.yarn.staging.StagingItem;
import io.github.tare.yarn.staging.StagingPlan;
import io.github.tare.yarn.staging.StagingRoot;
import io.github.tare.yarn.staging.StagingRules;
import io.github.tare.yarn.staging.Stock;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a submission would do, without doing it: made by the same rules, with {@value
 * #APPLICATION_ID} and {@value #CONTAINER_ID} where YARN would name something.
 *
 * @param application what YARN would be asked for, the master's launch included
 * @param cleared both containers, and all that was checked
 * @param directory where files would go
 * @param cache where files would be kept for the next application; empty for nowhere
 * @param staging the files
 * @param stock which of them lie in the cache already
 * @param worker how a TaskExecutor would be launched
 * @param unknown notes on what is not known of all this
 */
public record Preview(
    ApplicationRequest application,
    Cleared cleared,
    URI directory,
    Optional<URI> cache,
    StagingPlan staging,
    Stock stock,
    LaunchContext worker,
    Problems unknown) {
  /** Stands for the id that YARN would give. */
  public static final String APPLICATION_ID = "APPLICATION_ID";

  /** Stands for the container of a TaskExecutor. */
  public static final String CONTAINER_ID = "CONTAINER_ID";

  public Preview {
    Objects.requireNonNull(application);
    Objects.requireNonNull(cleared);
    Objects.requireNonNull(directory);
    Objects.requireNonNull(cache);
    Objects.requireNonNull(staging);
    Objects.requireNonNull(stock);
    Objects.requireNonNull(worker);
    Objects.requireNonNull(unknown);
  }

  /**
   * Looks ahead; nothing is taken and nothing is sent.
   *
   * @throws IOException if a file that would be staged cannot be read any more
   */
  public static Preview of(Cleared cleared, YarnGateway yarn, StagingRoot root, TareJar tare)
      throws IOException {
    URI directory = root.area(APPLICATION_ID).directory();
    return of(cleared, yarn, directory, root.cache(), tare, Problems.none());
  }

  /**
   * Looks ahead with no cluster at hand.
   *
   * @throws IOException if a file that would be staged cannot be read any more
   */
  public static Preview of(Cleared cleared, ClusterFacts facts, TareJar tare) throws IOException {
    SavedSite site = new SavedSite(facts);
    URI directory = site.area(APPLICATION_ID);
    return of(cleared, site, directory, Optional.empty(), tare, site.unknown());
  }

  private static Preview of(
      Cleared cleared,
      LaunchSite site,
      URI directory,
      Optional<FileCache> cache,
      TareJar tare,
      Problems unknown)
      throws IOException {
    StagingPlan staging = StagingRules.plan(cleared, APPLICATION_ID, tare.path());
    List<StagedFile> files =
        Stream.concat(
                staging.items().stream().map(item -> staged(directory, item)),
                staging.others().stream())
            .toList();
    LaunchPlan plan = new LaunchPlan(cleared, site, files, tare);
    LaunchContext master = plan.master(staged(directory, StagingItem.text(Manifest.FILE_NAME, "")));
    LaunchContext worker =
        LaunchContextRules.worker(
            plan.worker(), plan.worker().size(), CONTAINER_ID, Collections.emptySortedMap());
    return new Preview(
        ApplicationRules.request(APPLICATION_ID, cleared, master),
        cleared,
        directory,
        cache.map(FileCache::directory),
        staging,
        stock(staging, cache),
        worker,
        unknown);
  }

  private static Stock stock(StagingPlan staging, Optional<FileCache> cache) throws IOException {
    try {
      return cache.isPresent() ? Stock.of(staging, cache.get()) : Stock.NONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static StagedFile staged(URI directory, StagingItem item) {
    return new StagedFile(
        item.name(), below(directory, SafeName.of(item.name())), item.source().length(), 0);
  }

  private static URI below(URI directory, String name) {
    try {
      String path = directory.getPath() + "/" + name;
      return new URI(directory.getScheme(), directory.getAuthority(), path, null, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(directory + " is not a directory of a file system", e);
    }
  }
}
