package io.github.tare.yarn.staging;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds out what is in the files that may be kept. SHA-256 takes a young JVM long: a file is read
 * for its CRC-32C alone where one lies in the cache that was called the same, is as long and has
 * that CRC-32C. It has its SHA-256, then.
 */
final class Contents {
  /** Bytes that take this JVM as long as another one with its start. */
  private static final long WORTH_A_PROCESS = 16L << 20;

  private final FileCache cache;
  private final Map<String, List<CachedFile>> kept;

  private Contents(FileCache cache) throws IOException {
    this.cache = cache;
    this.kept =
        Inventory.contents(cache.files()).stream()
            .collect(Collectors.groupingBy(CachedFile::called));
  }

  /**
   * Of all that may be kept, by the items' names.
   *
   * @throws IOException if a local file cannot be read or the file system does not answer
   * @throws InterruptedException if this thread was interrupted
   */
  static Map<String, Fingerprint> of(StagingPlan plan, FileCache cache)
      throws IOException, InterruptedException {
    Contents contents = new Contents(cache);
    List<StagingItem> all =
        plan.items().stream().filter(item -> item.reach() == Reach.USER).toList();
    Map<String, Optional<Fingerprint>> known = AtOnce.each(all, contents::known);
    Map<String, Fingerprint> found =
        hashed(all.stream().filter(item -> !isKnown(item, known)).toList());
    known.forEach((name, content) -> content.ifPresent(it -> found.put(name, it)));
    return found;
  }

  private static boolean isKnown(StagingItem item, Map<String, Optional<Fingerprint>> known) {
    return Objects.requireNonNull(known.get(item.name())).isPresent();
  }

  private static Map<String, Fingerprint> hashed(List<StagingItem> items)
      throws IOException, InterruptedException {
    Optional<Map<String, Fingerprint>> elsewhere =
        StagingPlan.bytes(items) < WORTH_A_PROCESS ? Optional.empty() : HashingProcess.of(items);
    return elsewhere.isPresent() ? elsewhere.get() : AtOnce.each(items, Fingerprint::of);
  }

  /** A user's own jar changes under its name, often by little: it is always hashed. */
  private List<CachedFile> alike(StagingItem item) {
    return item.name().startsWith(StagingRules.USER_LIB)
        ? List.of()
        : kept.getOrDefault(CachedName.called(item.name()), List.of()).stream()
            .filter(file -> file.length() == item.source().length())
            .toList();
  }

  private Optional<Fingerprint> known(StagingItem item) throws IOException {
    List<CachedFile> alike = alike(item);
    return alike.isEmpty() ? Optional.empty() : known(item, alike);
  }

  private Optional<Fingerprint> known(StagingItem item, List<CachedFile> alike) throws IOException {
    int crc32c = Fingerprint.crc32c(item);
    for (CachedFile file : alike) {
      if (cache.crc32c(file).equals(Optional.of(crc32c))) {
        return Optional.of(new Fingerprint(CachedName.sha256(file.name()), crc32c, file.length()));
      }
    }
    return Optional.empty();
  }
}
