package io.github.tare.yarn.submit;

import io.github.tare.yarn.diagnose.LostWorker;
import io.github.tare.yarn.staging.FileCache;
import io.github.tare.yarn.staging.MemoryArea;
import io.github.tare.yarn.staging.MemoryCache;
import io.github.tare.yarn.staging.StagingArea;
import io.github.tare.yarn.staging.StagingListener;
import io.github.tare.yarn.staging.StagingRoot;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything around a submission, in memory, with a clock that only waiting moves. */
final class FakeSurroundings implements StagingRoot, SubmissionListener, StagingListener, Pace {
  final List<String> told = new ArrayList<>();
  Optional<MemoryCache> cache = Optional.empty();
  final MemoryArea area = new MemoryArea(FakeYarn.ID);
  private final Map<String, MemoryArea> others = new TreeMap<>();
  final List<LostWorker> lost = new ArrayList<>();
  boolean flinkSilent;
  int lossesAsked;
  Parting parting = Parting.LEAVING_IT;
  private Duration now = Duration.ZERO;

  Submission.Surroundings with(FakeYarn yarn, Path tareJar) {
    return new Submission.Surroundings(
        yarn, this, new TareJar(tareJar, "0.1.0"), this, parting, this::losses, this);
  }

  MemoryArea leftBehind(String applicationId) {
    MemoryArea left = new MemoryArea(applicationId);
    left.create();
    others.put(applicationId, left);
    return left;
  }

  @Override
  public StagingArea area(String applicationId) {
    return others.getOrDefault(
        applicationId, applicationId.equals(FakeYarn.ID) ? area : new MemoryArea(applicationId));
  }

  @Override
  public Optional<FileCache> cache() {
    return cache.map(it -> it);
  }

  @Override
  public List<String> applicationIds() {
    List<String> ids = new ArrayList<>(others.keySet());
    ids.add(FakeYarn.ID);
    return ids;
  }

  @Override
  public void named(String applicationId) {
    told.add("named " + applicationId);
  }

  @Override
  public StagingListener staging(URI directory) {
    told.add("staging to " + directory);
    return this;
  }

  @Override
  public void submitted(String applicationId) {
    told.add("submitted");
  }

  @Override
  public void seen(Sighting sighting) {
    String at = sighting.after().toSeconds() + " s ";
    switch (sighting.news()) {
      case STATE -> told.add((sighting.state() + " " + sighting.words()).strip());
      case FIGURES -> told.add(at + sighting.words());
      case TIME -> told.add(at + "still");
    }
  }

  @Override
  public void left() {
    told.add("left");
  }

  @Override
  public void running(String applicationId, String webInterface) {
    told.add("running at " + webInterface);
  }

  private List<LostWorker> losses(String webInterface) throws IOException {
    if (flinkSilent) {
      throw new IOException("the connection was refused");
    }
    lossesAsked++;
    return List.copyOf(lost);
  }

  @Override
  public void lost(LostWorker worker) {
    told.add(now.toSeconds() + " s lost " + worker.inWords());
  }

  @Override
  public void unanswered(String why) {
    told.add("unanswered: " + why);
  }

  @Override
  public void cleaningUp() {
    told.add("cleaning up");
  }

  @Override
  public void begins(int files, int there, long bytes) {
    told.add(files + " files" + (there == 0 ? "" : ", there already " + there));
  }

  @Override
  public void sent(String name, long bytes) {}

  @Override
  public void done() {
    told.add("staged");
  }

  @Override
  public Duration now() {
    return now;
  }

  @Override
  public Instant date() {
    return Instant.EPOCH.plus(now);
  }

  @Override
  public void sleep(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    now = now.plus(time);
  }
}
