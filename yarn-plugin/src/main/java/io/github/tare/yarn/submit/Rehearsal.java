package io.github.tare.yarn.submit;

import io.github.tare.yarn.launch.LaunchContext;
import io.github.tare.yarn.launch.LaunchContextRules;
import io.github.tare.yarn.launch.Manifest;
import io.github.tare.yarn.launch.ManifestText;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.staging.StagedFile;
import io.github.tare.yarn.staging.StagingItem;
import io.github.tare.yarn.staging.StagingPlan;
import io.github.tare.yarn.staging.StagingRoot;
import io.github.tare.yarn.staging.StagingRules;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a submission would request, stage and launch. Nothing is taken and nothing is sent: where
 * YARN would give an id there is {@link #APPLICATION} or {@link #CONTAINER}.
 *
 * @param files what would be staged
 * @param directory where to
 * @param application what YARN would be told, with the application master's launch context
 * @param worker how a TaskExecutor would be launched, but for what only the master knows
 */
public record Rehearsal(
    StagingPlan files, URI directory, ApplicationRequest application, LaunchContext worker) {
  /** In the place of an application's id. */
  public static final String APPLICATION = "application_id";

  /** In the place of a container's id. */
  public static final String CONTAINER = "container_id";

  /**
   * Goes through a submission without its effects.
   *
   * @throws IOException if a file to be staged cannot be read any more
   */
  public static Rehearsal of(YarnGateway yarn, StagingRoot staging, TareJar tare, Cleared cleared)
      throws IOException {
    URI directory = staging.area(APPLICATION).directory();
    StagingPlan files = StagingRules.plan(cleared, APPLICATION, tare.path());
    List<StagedFile> staged =
        files.items().stream().map(item -> pretended(item, directory)).toList();
    LaunchPlan plan = new LaunchPlan(cleared, yarn, staged);
    Manifest manifest = plan.manifest(tare.version(), directory);
    StagingItem manifestItem = StagingItem.text(Manifest.FILE_NAME, ManifestText.write(manifest));
    LaunchContext master = plan.master(pretended(manifestItem, directory));
    return new Rehearsal(
        new StagingPlan(Stream.concat(files.items().stream(), Stream.of(manifestItem)).toList()),
        directory,
        ApplicationRules.request(APPLICATION, cleared, master),
        LaunchContextRules.worker(plan.worker(), CONTAINER, new TreeMap<>()));
  }

  private static StagedFile pretended(StagingItem item, URI directory) {
    return new StagedFile(item.name(), directory, item.source().length(), 0);
  }
}
