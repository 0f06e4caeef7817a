package io.github.tare.yarn.recorder;

import java.io.IOException;
import java.util.List;

/** Takes samples and writes them, with the highest of each minute, hour and of the run. */
final class Recorder {
  private final RecorderFile file;
  private final Source[] sources;
  private final Line line = new Line();
  private final Sample now = new Sample();
  private final Sample minute = new Sample();
  private final Sample hour = new Sample();
  private final Sample run = new Sample();
  private long number;
  private long missed;

  Recorder(RecorderFile file, List<Source> sources) {
    this.file = file;
    this.sources = sources.toArray(new Source[0]);
  }

  /** Once a second, at {@code millis} since 1970. */
  synchronized void tick(long millis) {
    record(millis, 0);
  }

  /** Once more, when the process ends in order. */
  synchronized void end(long millis) {
    record(millis, 1);
  }

  private void record(long millis, long ending) {
    now.clear();
    for (Source source : sources) {
      read(source);
    }
    now.set(Field.OTHER, other(0, now.get(Field.HEAP_COMMITTED), Field.METASPACE_COMMITTED));
    long swapped = Math.max(0, now.get(Field.SWAP));
    now.set(Field.OTHER_MOST, other(swapped, touched(), Field.METASPACE_USED));
    now.set(Field.NUMBER, ++number);
    now.set(Field.TIME, millis);
    now.set(Field.ENDING, ending);
    now.set(Field.MISSED, missed);
    put(Ring.SECOND, now);
    run.raise(now);
    put(Ring.RUN, run);
    raise(Ring.MINUTE, minute);
    raise(Ring.HOUR, hour);
  }

  /** Only a number of one moment has a meaning; of the highest of each column it would not. */
  private long other(long swapped, long heap, Field metaspace) {
    long resident = now.get(Field.RESIDENT);
    long direct = now.get(Field.DIRECT_USED);
    if (resident < 0 || direct < 0) {
      return Sample.UNKNOWN;
    }
    return Math.max(0, resident + swapped - heap - now.get(metaspace) - direct);
  }

  /** A JVM gives nothing of its heap back, so what was once used stays, unless the heap shrinks. */
  private long touched() {
    boolean shrunk = now.get(Field.HEAP_COMMITTED) < run.get(Field.HEAP_COMMITTED);
    long used = now.get(Field.HEAP_USED);
    return shrunk ? used : Math.max(used, run.get(Field.HEAP_USED));
  }

  /** When the heap is full there may be no room for a bean's answer: the others are still read. */
  private void read(Source source) {
    try {
      source.read(now);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      missed++;
    }
  }

  private void raise(Ring ring, Sample highest) {
    highest.raise(now);
    if (number % ring.period() == 0) {
      put(ring, highest);
      highest.clear();
    }
  }

  private void put(Ring ring, Sample sample) {
    file.put(ring.offset(number), line.of(ring, sample));
  }
}
