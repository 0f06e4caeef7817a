package io.github.tare.yarn.recorder;

import org.jspecify.annotations.Nullable;

/**
 * What the JVM counts itself. The heap is asked of the runtime, which needs nothing; all else of
 * {@link Beans}, from the second time on: they take a while to load, and Flink loads them itself
 * when it starts.
 */
final class JvmMemory implements Source {
  private final Runtime runtime = Runtime.getRuntime();
  private boolean started;
  private @Nullable Beans beans;

  @Override
  public void read(Sample sample) {
    long committed = runtime.totalMemory();
    sample.setBytes(Field.HEAP_USED, committed - runtime.freeMemory());
    sample.setBytes(Field.HEAP_COMMITTED, committed);
    sample.setBytes(Field.HEAP_MAX, runtime.maxMemory());
    if (started) {
      beans().read(sample);
    }
    started = true;
  }

  private Beans beans() {
    Beans found = beans;
    if (found == null) {
      found = new Beans();
      beans = found;
    }
    return found;
  }
}
