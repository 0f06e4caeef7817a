package io.github.tare.yarn.recorder;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/** What only the usual JVM tells; on another it stays unknown. */
final class HotSpot {
  private static final HotSpot NONE = new HotSpot(null, null, Sample.UNKNOWN);
  private static final long NANOS = 1_000_000;

  private final @Nullable OperatingSystemMXBean system;
  private final @Nullable LastCollection collection;
  private final long directMax;

  private HotSpot(
      @Nullable OperatingSystemMXBean system, @Nullable LastCollection collection, long directMax) {
    this.system = system;
    this.collection = collection;
    this.directMax = directMax;
  }

  static HotSpot find() {
    try {
      return new HotSpot(
          ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class),
          new LastCollection(),
          directMax());
    } catch (LinkageError | RuntimeException e) {
      return NONE;
    }
  }

  /** Without a limit of its own, direct memory may grow as far as the heap. */
  private static long directMax() {
    long set =
        Long.parseLong(
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption("MaxDirectMemorySize")
                .getValue());
    return set > 0 ? set : Runtime.getRuntime().maxMemory();
  }

  void read(Sample sample) {
    sample.setBytes(Field.DIRECT_MAX, directMax);
    if (collection != null) {
      collection.read(sample);
    }
    if (system != null) {
      sample.set(Field.CPU_MILLIS, system.getProcessCpuTime() / NANOS);
    }
  }
}
