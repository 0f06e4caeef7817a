package io.github.tare.yarn.flink.master;

import io.github.tare.yarn.diagnose.LostWorker;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.flink.core.failure.FailureEnricher;
import org.apache.flink.runtime.entrypoint.component.DispatcherResourceManagerComponentFactory;
import org.apache.flink.util.ExceptionUtils;

/**
 * Puts a label on the failures of tasks that a lost TaskExecutor is behind, in Flink's exception
 * history: what tasks fail with first is that its connections broke, or its own farewell, for YARN
 * tells of its end some seconds later.
 */
final class LossLabels implements FailureEnricher {
  /** Of the label. */
  static final String KEY = "lost-taskexecutor";

  /** YARN tells its masters every five seconds, then there is the last look. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Of those that are going. */
  private static final Duration RECENTLY = Duration.ofSeconds(5);

  private static final Pattern CONTAINER = Pattern.compile("container_\\w{1,80}");

  /** {@code TaskExecutor.onStop}: it names no container. */
  private static final String FAREWELL = "The TaskExecutor is shutting down";

  private final LostWorkers lost;

  LossLabels(LostWorkers lost) {
    this.lost = lost;
  }

  /**
   * Flink's parts of a master with these labels. Flink hands enrichers to the one method of that
   * factory, whose other parameters differ from version to version.
   */
  DispatcherResourceManagerComponentFactory on(DispatcherResourceManagerComponentFactory parts) {
    Class<?> factory = DispatcherResourceManagerComponentFactory.class;
    return (DispatcherResourceManagerComponentFactory)
        Proxy.newProxyInstance(
            factory.getClassLoader(),
            new Class<?>[] {factory},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(parts, withThis(arguments));
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  private Object[] withThis(Object[] arguments) {
    Object[] all = arguments.clone();
    for (int i = 0; i < all.length; i++) {
      if (all[i] instanceof Collection<?> enrichers) {
        List<Object> more = new ArrayList<>(enrichers);
        more.add(this);
        all[i] = more;
      }
    }
    return all;
  }

  @Override
  public Set<String> getOutputKeys() {
    return Set.of(KEY);
  }

  @Override
  public CompletableFuture<Map<String, String>> processFailure(Throwable cause, Context context) {
    return behind(ExceptionUtils.stringifyException(cause))
        .map(wanted -> lost.soon(wanted, PATIENCE))
        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()))
        .thenApply(found -> found.map(it -> Map.of(KEY, it.inWords())).orElse(Map.of()));
  }

  /** The container that a failure names, with its stack trace. */
  static Optional<String> container(String failure) {
    return CONTAINER.matcher(failure).results().map(MatchResult::group).findFirst();
  }

  /** Which loss is behind such a failure; empty if none is. */
  static Optional<Predicate<LostWorker>> behind(String failure) {
    Optional<String> container = container(failure);
    if (container.isPresent()) {
      return Optional.of(one -> one.container().equals(container.get()));
    }
    Instant since = Instant.now().minus(RECENTLY);
    return failure.contains(FAREWELL)
        ? Optional.of(one -> one.at().isAfter(since))
        : Optional.empty();
  }
}
