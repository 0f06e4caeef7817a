package io.github.tare.yarn.flink.master;

import io.github.tare.yarn.diagnose.LostWorker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The TaskExecutors that this master has lost: in a file beside its logs, which Flink's web
 * interface shows and hands out, and at the end in YARN's diagnostics.
 */
final class LostWorkers {
  private static final Logger LOG = LoggerFactory.getLogger(LostWorkers.class);

  /** A job that loses them all the time must not fill a disk. */
  private static final int KEPT = 100;

  private final Optional<Path> file;
  private final Deque<LostWorker> last = new ArrayDeque<>();
  private final List<Waiting> waiting = new CopyOnWriteArrayList<>();
  private long count;

  /**
   * None yet.
   *
   * @param log the master's own; empty if it writes none
   */
  LostWorkers(Optional<Path> log) {
    this.file = log.map(path -> path.resolveSibling(LostWorker.FILE));
  }

  /** Of one that was told of already, because its node could not be reached, YARN knows more. */
  synchronized void add(LostWorker lost) {
    boolean isNew = !last.removeIf(it -> it.container().equals(lost.container()));
    count += isNew ? 1 : 0;
    last.addLast(lost);
    if (last.size() > KEPT) {
      last.removeFirst();
    }
    file.ifPresent(this::write);
    waiting.stream().filter(it -> it.wanted().test(lost)).forEach(it -> it.found(lost));
  }

  /**
   * The last one of a kind, which may only be heard of soon: a TaskExecutor's connections break
   * before YARN tells of its end.
   *
   * @param patience after which there is none
   */
  synchronized CompletableFuture<Optional<LostWorker>> soon(
      Predicate<LostWorker> wanted, Duration patience) {
    Optional<LostWorker> known = last.stream().filter(wanted).reduce((first, second) -> second);
    if (known.isPresent()) {
      return CompletableFuture.completedFuture(known);
    }
    Waiting one = new Waiting(wanted, new CompletableFuture<>());
    waiting.add(one);
    return one.answer()
        .completeOnTimeout(Optional.empty(), patience.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((lost, never) -> waiting.remove(one));
  }

  private record Waiting(
      Predicate<LostWorker> wanted, CompletableFuture<Optional<LostWorker>> answer) {
    void found(LostWorker lost) {
      answer.complete(Optional.of(lost));
    }
  }

  /** In one step, so that nobody reads half of it. */
  private void write(Path target) {
    Path draft = target.resolveSibling(LostWorker.FILE + ".new");
    try {
      Files.writeString(draft, LostWorker.write(List.copyOf(last)));
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("{} cannot be written.", target, e);
    }
  }

  /**
   * What YARN is told at the end, for example {@code … It lost 2 TaskExecutors, the last one so:
   * killed: native memory 19 MiB over its budget of 400 MiB (container_…, exit status -104).}
   *
   * @param words what is told of the end itself; may be empty, and may have the last one's already
   */
  synchronized String after(String words) {
    LostWorker lost = last.peekLast();
    if (lost == null || words.contains(lost.why())) {
      return words;
    }
    String which = count == 1 ? "a TaskExecutor" : count + " TaskExecutors, the last one so";
    String told = "It lost %s: %s.".formatted(which, lost.inWords());
    return words.isEmpty() ? told : words.strip().replaceFirst("\\.$", "") + ". " + told;
  }
}
