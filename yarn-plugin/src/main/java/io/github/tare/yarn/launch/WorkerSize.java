package io.github.tare.yarn.launch;

import io.github.tare.yarn.container.ContainerSize;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What TaskExecutors of one size have in common.
 *
 * @param spec as it was planned
 * @param container what is asked of YARN for each
 * @param jvmArguments the computed ones, for example {@code -Xmx536870902}
 * @param properties what differs from the staged configuration, for Flink's {@code -D}
 */
public record WorkerSize(
    WorkerSpec spec,
    ContainerSize container,
    List<String> jvmArguments,
    SortedMap<String, String> properties) {
  public WorkerSize {
    Objects.requireNonNull(spec);
    Objects.requireNonNull(container);
    jvmArguments = List.copyOf(jvmArguments);
    properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
  }

  /** The size that the staged configuration says. */
  public static WorkerSize staged(
      WorkerSpec spec, ContainerSize container, List<String> jvmArguments) {
    return new WorkerSize(spec, container, jvmArguments, Collections.emptySortedMap());
  }
}
