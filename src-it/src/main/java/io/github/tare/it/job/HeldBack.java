package io.github.tare.it.job;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.core.fs.Path;

/** Counts, and from some number on goes on only once a file is there. */
final class HeldBack implements GeneratorFunction<Long, Long> {
  private static final long serialVersionUID = 1;
  private static final long BETWEEN_LOOKS_MILLIS = 100;

  private final long from;
  private final String file;
  private boolean there;

  HeldBack(long from, String file) {
    this.from = from;
    this.file = file;
  }

  @Override
  public Long map(Long index) throws IOException, InterruptedException {
    while (index >= from && !there) {
      Path path = new Path(file);
      there = path.getFileSystem().exists(path);
      if (!there) {
        TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
      }
    }
    return index;
  }
}
