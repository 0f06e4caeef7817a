package io.github.tare.yarn.staging;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cache as one submission uses it. What is about to be used is said in a lease, and only then
 * looked for; whoever prunes looks at the leases once more after setting files aside.
 *
 * @param cache where the files are
 * @param contents of all that may be kept, by the items' names
 * @param stock what was there
 */
record Shelf(FileCache cache, Map<String, Fingerprint> contents, Stock stock) {
  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

  static Shelf open(FileCache cache, StagingPlan plan, StagingArea area)
      throws IOException, InterruptedException {
    cache.create();
    Map<String, Fingerprint> contents = Contents.of(plan, cache);
    lease(cache, area, contents);
    return new Shelf(cache, contents, Stock.of(plan, contents, cache));
  }

  /** Under its own name only when it is whole: who prunes may read it at any time. */
  private static void lease(FileCache cache, StagingArea area, Map<String, Fingerprint> contents)
      throws IOException {
    Set<String> names =
        contents.entrySet().stream()
            .map(item -> CachedName.of(item.getValue(), item.getKey()))
            .collect(Collectors.toSet());
    String name = CachedName.lease(area.applicationId());
    String part = part(name);
    String text = new Lease(area.directory(), names).text();
    cache.write(part, StagingItem.text(name, text), bytes -> {});
    if (!cache.rename(part, name)) {
      throw new IOException(name + " is there already in " + cache.directory());
    }
  }

  boolean takes(StagingItem item) {
    return contents.containsKey(item.name());
  }

  /** Sends a file; one that somebody else has sent meanwhile is as good. */
  StagedFile put(StagingItem item, LongConsumer sent) throws IOException {
    Fingerprint content = Objects.requireNonNull(contents.get(item.name()));
    String name = CachedName.of(content, item.name());
    String part = part(name);
    boolean renamed = false;
    try {
      if (cache.write(part, item, sent) != content.crc32c()) {
        throw ChangedFileException.changed(item);
      }
      removeDamaged(item, name);
      renamed = cache.rename(part, name);
    } finally {
      if (!renamed) {
        discard(part);
      }
    }
    return sound(name, content).as(item.name());
  }

  /** File systems refuse to work for an interrupted thread; what stays is pruned after a day. */
  private void discard(String part) {
    boolean interrupted = Thread.interrupted();
    try {
      cache.remove(part);
    } catch (IOException e) {
      LOG.debug("{} stays in {}.", part, cache.directory(), e);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Unless somebody has put a new one there meanwhile, that an application may already use. */
  private void removeDamaged(StagingItem item, String name) throws IOException {
    Optional<CachedFile> damaged = Optional.ofNullable(stock.damaged().get(item.name()));
    if (damaged.isPresent() && isStill(damaged.get())) {
      cache.remove(name);
    }
  }

  private boolean isStill(CachedFile damaged) throws IOException {
    return cache
        .find(damaged.name())
        .filter(file -> file.modified() == damaged.modified())
        .isPresent();
  }

  private CachedFile sound(String name, Fingerprint content) throws IOException {
    Optional<CachedFile> file = cache.find(name);
    if (file.isEmpty() || !Stock.isGood(file.get(), content, cache)) {
      throw new IOException(name + " does not stay as it was written in " + cache.directory());
    }
    return file.get();
  }

  private static String part(String name) {
    return CachedName.part(name, UUID.randomUUID().toString());
  }
}
