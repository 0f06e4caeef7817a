package io.github.tare.yarn.recorder;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Whether RocksDB's native library is in the process: it is then among the owners of memory that
 * the JVM does not count. Looked for until it is found: every five seconds of the first minute, in
 * which a job loads it if it does, and then once a minute.
 */
final class LoadedRocksDb implements Source {
  private static final byte[] LIBRARY = "librocksdbjni".getBytes(StandardCharsets.US_ASCII);
  private static final int MINUTE = 60;
  private static final int FIRST = 5;

  private final File maps;
  private final byte[] text = new byte[8192];
  private long loaded;
  private int turn;

  LoadedRocksDb(File maps) {
    this.maps = maps;
  }

  @Override
  public void read(Sample sample) throws IOException {
    if (loaded == 0 && turn % (turn < MINUTE ? FIRST : MINUTE) == 0) {
      loaded = look() ? 1 : 0;
    }
    turn++;
    sample.set(Field.ROCKSDB, loaded);
  }

  private boolean look() throws IOException {
    try (InputStream in = new FileInputStream(maps)) {
      int matched = 0;
      for (int length = in.read(text); length > 0; length = in.read(text)) {
        for (int i = 0; i < length; i++) {
          matched = next(matched, text[i]);
          if (matched == LIBRARY.length) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** No proper beginning of the name is repeated in it, so a mismatch starts over. */
  private static int next(int matched, byte letter) {
    if (letter == LIBRARY[matched]) {
      return matched + 1;
    }
    return letter == LIBRARY[0] ? 1 : 0;
  }
}
