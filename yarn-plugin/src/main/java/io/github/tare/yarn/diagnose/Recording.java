package io.github.tare.yarn.diagnose;

import io.github.tare.yarn.recorder.Field;
import io.github.tare.yarn.recorder.Ring;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a recorder wrote.
 *
 * @param header of the process, see {@link RecorderHeader}
 * @param rings the lines of each part of the file; they are put in order, oldest first
 * @param damaged how many lines could not be read: torn by the process's end, or cut off
 */
public record Recording(RecorderHeader header, Map<Ring, List<Reading>> rings, int damaged)
    implements RecorderContents {
  public Recording {
    Map<Ring, List<Reading>> all = new EnumMap<>(Ring.class);
    for (Ring ring : Ring.values()) {
      all.put(ring, inOrder(rings.getOrDefault(ring, List.of())));
    }
    rings = Map.copyOf(all);
  }

  private static List<Reading> inOrder(List<Reading> lines) {
    return lines.stream().sorted(Comparator.comparing(Reading::count)).toList();
  }

  /** The lines of one part, oldest first. */
  public List<Reading> of(Ring ring) {
    return rings.getOrDefault(ring, List.of());
  }

  /** The last second; empty if the process ended before it was written. */
  public Optional<Reading> last() {
    return newest(Ring.SECOND);
  }

  /** The highest of each number over the whole run, each at its own time. */
  public Optional<Reading> highest() {
    return newest(Ring.RUN);
  }

  /** The process's physical memory against its container. */
  Use whole() {
    return new Use(
        header.container(),
        last().flatMap(line -> line.size(Field.RESIDENT)),
        highest()
            .flatMap(line -> line.size(Field.RESIDENT_PEAK).or(() -> line.size(Field.RESIDENT))));
  }

  private Optional<Reading> newest(Ring ring) {
    List<Reading> lines = of(ring);
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
  }

  @Override
  public <T> T fold(Function<Recording, T> recording, Function<Unreadable, T> unreadable) {
    return recording.apply(this);
  }
}
