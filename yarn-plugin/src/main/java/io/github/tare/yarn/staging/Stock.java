package io.github.tare.yarn.staging;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What of a plan is in the cache already.
 *
 * @param there files of the cache that stand for items, by the items' names
 * @param damaged files that do not hold what their names say, by the items' names
 */
public record Stock(Map<String, CachedFile> there, Map<String, CachedFile> damaged) {
  /** Of a plan that is staged without a cache. */
  public static final Stock NONE = new Stock(Map.of(), Map.of());

  public Stock {
    there = Map.copyOf(there);
    damaged = Map.copyOf(damaged);
  }

  /**
   * Looks, without taking anything.
   *
   * @throws IOException if a local file cannot be read or the file system does not answer
   * @throws InterruptedException if this thread was interrupted
   */
  public static Stock of(StagingPlan plan, FileCache cache)
      throws IOException, InterruptedException {
    return of(plan, Contents.of(plan, cache), cache);
  }

  static Stock of(StagingPlan plan, Map<String, Fingerprint> contents, FileCache cache)
      throws IOException, InterruptedException {
    Map<String, CachedFile> files =
        cache.files().stream().collect(Collectors.toMap(CachedFile::name, Function.identity()));
    Map<String, CachedFile> there = new HashMap<>();
    contents.forEach(
        (item, content) ->
            Optional.ofNullable(files.get(CachedName.of(content, item)))
                .ifPresent(file -> there.put(item, file)));
    Set<String> good = good(plan, contents, there, cache);
    Map<String, CachedFile> damaged = new HashMap<>(there);
    damaged.keySet().removeAll(good);
    there.keySet().retainAll(good);
    return new Stock(there, damaged);
  }

  private static Set<String> good(
      StagingPlan plan,
      Map<String, Fingerprint> contents,
      Map<String, CachedFile> found,
      FileCache cache)
      throws IOException, InterruptedException {
    return AtOnce.each(
            plan.items().stream().filter(item -> found.containsKey(item.name())).toList(),
            item ->
                isGood(
                    Objects.requireNonNull(found.get(item.name())),
                    Objects.requireNonNull(contents.get(item.name())),
                    cache))
        .entrySet()
        .stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  static boolean isGood(CachedFile file, Fingerprint content, FileCache cache) throws IOException {
    return file.length() == content.length() && cache.holds(file, content);
  }

  /** What is still to be sent, in the order of the plan. */
  public List<StagingItem> missing(StagingPlan plan) {
    return plan.items().stream().filter(item -> !there.containsKey(item.name())).toList();
  }

  /** The file of the cache that stands for an item, if it is there. */
  public Optional<CachedFile> of(StagingItem item) {
    return Optional.ofNullable(there.get(item.name()));
  }
}
