package io.github.tare.yarn.staging;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * What a cache holds.
 *
 * @param files that are whole
 * @param used names of those that an application needs, which has not ended
 * @param applications how many such applications there are
 */
public record Inventory(List<CachedFile> files, Set<String> used, int applications) {
  public Inventory {
    files = List.copyOf(files);
    used = Set.copyOf(used);
  }

  /**
   * Of a cache as it is now.
   *
   * @throws IOException if the file system does not answer
   */
  public static Inventory of(FileCache cache) throws IOException {
    List<CachedFile> all = cache.files();
    Leases leases = Leases.among(all, cache);
    return new Inventory(contents(all), leases.names(), leases.live().size());
  }

  /** Those that are whole, and no leases. */
  public static List<CachedFile> contents(List<CachedFile> all) {
    return all.stream().filter(file -> CachedName.isContent(file.name())).toList();
  }

  /** Whether an application needs it. */
  public boolean uses(CachedFile file) {
    return used.contains(file.name());
  }

  /** The same without some of the files. */
  Inventory without(List<CachedFile> others) {
    return new Inventory(
        files.stream().filter(file -> !others.contains(file)).toList(), used, applications);
  }
}
