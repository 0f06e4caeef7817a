package io.github.tare.yarn.staging;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;

/** A staging area in memory, with what tests want to go wrong. */
public final class MemoryArea implements StagingArea {
  private final String applicationId;
  private final URI directory;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private volatile boolean there;
  private volatile Optional<String> broken = Optional.empty();
  private volatile Optional<CountDownLatch> stuck = Optional.empty();
  private volatile boolean permanent;

  /** An empty area for an application. */
  public MemoryArea(String applicationId) {
    this.applicationId = applicationId;
    this.directory = URI.create("hdfs://nn:8020/user/jane/.tare/" + applicationId);
  }

  /** From now on this file cannot be written. */
  public MemoryArea breakingAt(String name) {
    broken = Optional.of(name);
    return this;
  }

  /**
   * From now on every file hangs, until its thread is interrupted; the latch says that one does.
   */
  public CountDownLatch hanging() {
    CountDownLatch reached = new CountDownLatch(1);
    stuck = Optional.of(reached);
    return reached;
  }

  /** From now on it cannot be removed. */
  public void staying() {
    permanent = true;
  }

  /** Whether the directory is there. */
  public boolean isThere() {
    return there;
  }

  /** Everything that was written, by name. */
  public Map<String, byte[]> files() {
    return new TreeMap<>(files);
  }

  @Override
  public String applicationId() {
    return applicationId;
  }

  @Override
  public URI directory() {
    return directory;
  }

  @Override
  public void create() {
    there = true;
  }

  @Override
  public StagedFile put(StagingItem item, LongConsumer sent) throws IOException {
    if (broken.filter(item.name()::equals).isPresent()) {
      throw new IOException("the disk is full");
    }
    hang();
    byte[] bytes = item.source().open().readAllBytes();
    files.put(item.name(), bytes);
    sent.accept(bytes.length);
    return new StagedFile(
        item.name(),
        URI.create(directory + "/" + SafeName.of(item.name())),
        bytes.length,
        1700000000000L);
  }

  private void hang() throws IOException {
    if (stuck.isPresent()) {
      stuck.get().countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        throw new IOException("interrupted", e);
      }
    }
  }

  @Override
  public void remove() throws IOException {
    if (permanent) {
      throw new IOException("the name node is in safe mode");
    }
    there = false;
    files.clear();
  }
}
