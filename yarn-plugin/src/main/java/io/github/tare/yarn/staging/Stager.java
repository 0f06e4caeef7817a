package io.github.tare.yarn.staging;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Puts files into a staging area and the cache, several at once. If one fails the area is removed;
 * what arrived whole in the cache serves the next try.
 */
public final class Stager {
  private final StagingArea area;
  private final Optional<FileCache> cache;
  private final StagingListener listener;

  /** A stager for one application. */
  public Stager(StagingArea area, Optional<FileCache> cache, StagingListener listener) {
    this.area = area;
    this.cache = cache;
    this.listener = listener;
  }

  /**
   * Stages everything.
   *
   * @throws ChangedFileException if a local file is not what it was any more; the area is gone then
   * @throws IOException if a file could not be staged; the area is gone then
   * @throws InterruptedException if this thread was interrupted; the area is gone then
   */
  public StagedFiles stage(StagingPlan plan) throws IOException, InterruptedException {
    try {
      area.create();
      return new StagedFiles(area.directory(), send(plan, shelf(plan)));
    } catch (IOException | InterruptedException | RuntimeException e) {
      removeAfter(e);
      throw e;
    }
  }

  private Optional<Shelf> shelf(StagingPlan plan) throws IOException, InterruptedException {
    return cache.isPresent() ? Optional.of(Shelf.open(cache.get(), plan, area)) : Optional.empty();
  }

  private List<StagedFile> send(StagingPlan plan, Optional<Shelf> shelf)
      throws IOException, InterruptedException {
    Stock stock = shelf.map(Shelf::stock).orElse(Stock.NONE);
    List<StagingItem> missing = stock.missing(plan);
    listener.begins(plan.items().size(), stock.there().size(), StagingPlan.bytes(missing));
    Map<String, StagedFile> sent =
        AtOnce.each(missing, item -> put(item, shelf, bytes -> listener.sent(item.name(), bytes)));
    listener.done();
    return Stream.concat(
            plan.items().stream().flatMap(item -> file(item, stock, sent)), plan.others().stream())
        .toList();
  }

  private static Stream<StagedFile> file(
      StagingItem item, Stock stock, Map<String, StagedFile> sent) {
    return Stream.concat(
        stock.of(item).map(file -> file.as(item.name())).stream(),
        Stream.ofNullable(sent.get(item.name())));
  }

  /**
   * Stages one file more, which could only be made when the others had arrived.
   *
   * @throws IOException if it could not be staged; the area is gone then
   */
  public StagedFile stageAlso(StagingItem item) throws IOException {
    try {
      return put(item, Optional.empty(), bytes -> {});
    } catch (IOException e) {
      removeAfter(e);
      throw e;
    }
  }

  private StagedFile put(StagingItem item, Optional<Shelf> shelf, LongConsumer sent)
      throws IOException {
    try {
      return shelf.isPresent() && shelf.get().takes(item)
          ? shelf.get().put(item, sent)
          : area.put(item, sent);
    } catch (ChangedFileException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(item.name() + ": " + e.getMessage(), e);
    }
  }

  /** File systems refuse to work for an interrupted thread, so that is put off. */
  private void removeAfter(Exception failure) {
    boolean interrupted = Thread.interrupted();
    try {
      area.remove();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
