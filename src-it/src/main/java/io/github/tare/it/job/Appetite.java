package io.github.tare.it.job;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.memory.MemorySegment;
import org.apache.flink.core.memory.MemorySegmentFactory;

/** What user code takes more and more of, until something stops it. */
public enum Appetite {
  HEAP {
    @Override
    Object bite() {
      return new byte[MIB];
    }
  },
  METASPACE {
    @Override
    Object bite() throws IOException {
      LeakedClasses.add();
      return LeakedClasses.committedBytes();
    }
  },
  DIRECT {
    @Override
    Object bite() {
      return ByteBuffer.allocateDirect(MIB);
    }
  },
  /** As {@code Unsafe} and {@code malloc} take it. */
  NATIVE {
    @Override
    Object bite() {
      return touched();
    }
  },
  /** With little in their stacks. */
  THREADS {
    @Override
    Object bite() {
      return IdleThread.start(0);
    }
  },
  /** Threads again, but each has used much of its stack. */
  STACKS {
    @Override
    Object bite() {
      return IdleThread.start(FRAMES);
    }
  },
  /** Address space alone: a file without content is mapped, and never read. */
  VIRTUAL {
    @Override
    Object bite() throws IOException {
      try (FileChannel file = FileChannel.open(Path.of("nothing"), CREATE, READ, WRITE)) {
        return file.map(FileChannel.MapMode.READ_WRITE, 0, GIB);
      }
    }
  },
  NOTHING {
    @Override
    Object bite() {
      return "";
    }
  };

  private static final int MIB = 1 << 20;
  private static final int PAGE = 4096;
  private static final int FRAMES = 8000;
  private static final long GIB = 1L << 30;
  private static final long BETWEEN_MILLIS = 20;
  private static final List<Object> KEPT = new ArrayList<>();

  /** Takes a little, and returns what must stay reachable. */
  abstract Object bite() throws IOException;

  private static MemorySegment touched() {
    MemorySegment segment = MemorySegmentFactory.allocateOffHeapUnsafeMemory(MIB);
    for (int at = 0; at < MIB; at += PAGE) {
      segment.put(at, (byte) 1);
    }
    return segment;
  }

  /** Goes on for ever. */
  final void feed() throws IOException, InterruptedException {
    while (true) {
      KEPT.add(bite());
      TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
    }
  }
}
