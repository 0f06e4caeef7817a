package io.github.tare.yarn.running;

import io.github.tare.yarn.diagnose.GatheredLogs;
import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.running.CollectedLogs.State;
import io.github.tare.yarn.running.KnownContainers.Collection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A cluster's logs as a test says; remembers which nodes were asked. */
public final class FakeLogs implements ApplicationLogs {
  /** Where logs are collected. */
  public static final String PLACE = "hdfs://nn:8020/tmp/logs/jane/bucket-logs-tfile/0002/app";

  /** Of the application's one master. */
  public static final String MASTER = "container_1700000000000_0002_01_000001";

  /** Of a TaskExecutor. */
  public static final String WORKER = "container_1700000000000_0002_01_000002";

  /** That of the master. */
  public static final String NODE_1 = "node1:45454";

  /** That of the TaskExecutor. */
  public static final String NODE_3 = "node3:45454";

  public final List<String> asked = new ArrayList<>();
  public final Map<String, String> alive = new TreeMap<>();
  public final Map<String, String> masters = new TreeMap<>();
  public final List<EndedContainer> ended = new ArrayList<>();
  public final List<String> unreadable = new ArrayList<>();
  public boolean mayKnow = true;
  public Collection collection = Collection.DONE;
  public State state = State.ABSENT;
  public Optional<String> silence = Optional.empty();
  private final Map<String, Map<String, byte[]>> collected = new LinkedHashMap<>();
  private final Map<String, Map<String, byte[]>> onNodes = new LinkedHashMap<>();

  /** Log aggregation has this file of a container. */
  public FakeLogs collected(String container, String file, byte[] bytes) {
    state = State.FOUND;
    collected.computeIfAbsent(container, any -> new LinkedHashMap<>()).put(file, bytes);
    return this;
  }

  /** The container's node has this file. */
  public FakeLogs onNode(String container, String file, byte[] bytes) {
    onNodes.computeIfAbsent(container, any -> new LinkedHashMap<>()).put(file, bytes);
    return this;
  }

  @Override
  public Optional<KnownContainers> containers(String applicationId) {
    return mayKnow
        ? Optional.of(
            new KnownContainers(new TreeMap<>(alive), new TreeMap<>(masters), ended, collection))
        : Optional.empty();
  }

  @Override
  public CollectedLogs collected(String applicationId, String user, GatheredLogs into) {
    asked.add("collected of " + user);
    collected.forEach((container, files) -> add(container, files, into));
    return new CollectedLogs(state, PLACE, unreadable);
  }

  @Override
  public boolean onNode(String container, String node, GatheredLogs into) throws IOException {
    asked.add(container + " on " + node);
    if (silence.isPresent()) {
      throw new IOException(silence.get());
    }
    add(container, onNodes.getOrDefault(container, Map.of()), into);
    return onNodes.containsKey(container);
  }

  private static void add(String container, Map<String, byte[]> files, GatheredLogs into) {
    files.forEach(
        (file, bytes) -> {
          try {
            into.add(container, file, new ByteArrayInputStream(bytes));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
