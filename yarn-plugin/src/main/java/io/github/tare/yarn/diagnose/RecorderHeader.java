package io.github.tare.yarn.diagnose;

import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.launch.FlightRecorder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the file says of its process: {@code process}, {@code container}, {@code node}, {@code pid},
 * {@code started} (ms since 1970), the versions {@code tare}, {@code flink} and {@code java}, and
 * the plan.
 *
 * @param values by name
 */
public record RecorderHeader(Map<String, String> values) {
  public RecorderHeader {
    values = Map.copyOf(values);
  }

  /** One of them as text; empty where the process did not know it. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.equals("-"));
  }

  /** The plan's pools; what cannot be read is not there. */
  public Map<Pool, MemorySize> pools() {
    Map<Pool, MemorySize> pools = new EnumMap<>(Pool.class);
    for (Pool pool : Pool.values()) {
      size(FlightRecorder.POOL + pool.jsonName()).ifPresent(size -> pools.put(pool, size));
    }
    return pools;
  }

  /** What YARN was asked for. */
  public Optional<MemorySize> container() {
    return size(FlightRecorder.CONTAINER_BYTES);
  }

  private Optional<MemorySize> size(String name) {
    return text(name).filter(RecorderHeader::isSize).map(Long::valueOf).map(MemorySize::ofBytes);
  }

  /** At most 18 digits always fit. */
  private static boolean isSize(String text) {
    return text.matches("\\d{1,18}");
  }
}
