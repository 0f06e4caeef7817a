package io.github.tare.yarn.staging;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Removes from a cache what nobody uses: files that no lease names and that were not read for a
 * while, leases of applications that have ended, and what was written by half.
 *
 * @param cache to remove from
 * @param olderThan files that were used since are kept
 * @param now the time
 */
public record Pruning(FileCache cache, Duration olderThan, Instant now) {
  /** No file takes longer to be sent. */
  private static final Duration WRITTEN_BY_THEN = Duration.ofDays(1);

  public Pruning {
    Objects.requireNonNull(cache);
    Objects.requireNonNull(olderThan);
    Objects.requireNonNull(now);
  }

  /**
   * What would be removed now.
   *
   * @throws IOException if the file system does not answer
   */
  public Pruned look() throws IOException {
    Inventory all = Inventory.of(cache);
    List<CachedFile> unused =
        all.files().stream().filter(file -> !all.uses(file) && isOld(file, olderThan)).toList();
    return new Pruned(unused, all.without(unused));
  }

  /**
   * Removes it. A submission may take up a file at any time, and says so in a lease before it
   * looks: files are set aside first, and put back if there is a lease by then.
   *
   * @throws IOException if the file system does not answer
   */
  public Pruned run() throws IOException {
    Pruned wanted = look();
    for (CachedFile file : wanted.removed()) {
      cache.rename(file.name(), CachedName.aside(file.name()));
    }
    List<CachedFile> all = cache.files();
    Leases leases = Leases.among(all, cache);
    Set<String> putBack = settle(all, leases.names());
    removeRemains(all, leases);
    List<CachedFile> removed =
        wanted.removed().stream().filter(file -> !putBack.contains(file.name())).toList();
    return new Pruned(removed, Inventory.of(cache));
  }

  /** Also what an earlier run, broken off, has set aside. */
  private Set<String> settle(List<CachedFile> all, Set<String> used) throws IOException {
    Set<String> putBack = new HashSet<>();
    for (CachedFile file : all) {
      if (CachedName.isAside(file.name())) {
        String name = CachedName.notAside(file.name());
        if (used.contains(name) && cache.rename(file.name(), name)) {
          putBack.add(name);
        } else {
          cache.remove(file.name());
        }
      }
    }
    return putBack;
  }

  private void removeRemains(List<CachedFile> all, Leases leases) throws IOException {
    for (String lease : leases.ended()) {
      cache.remove(lease);
    }
    for (CachedFile file : all) {
      if (CachedName.isPart(file.name()) && isOld(file, WRITTEN_BY_THEN)) {
        cache.remove(file.name());
      }
    }
  }

  /** A file system's clock may be ahead of ours. */
  private boolean isOld(CachedFile file, Duration age) {
    return age.isZero() || file.lastUsed().isBefore(now.minus(age));
  }
}
