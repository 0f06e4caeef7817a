package io.github.tare.yarn.recorder;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;

/**
 * The process's memory as the kernel counts it, from {@code /proc/self/status}: kept counters,
 * where {@code smaps_rollup} would walk every page of a large process.
 */
final class ProcStatus implements Source {
  private static final Field[] FIELDS = {
    Field.RESIDENT,
    Field.RESIDENT_PEAK,
    Field.ANONYMOUS,
    Field.FILE,
    Field.SHARED,
    Field.SWAP,
    Field.VIRTUAL
  };

  /** In the order of the fields. */
  private static final byte[][] NAMES = {
    name("VmRSS:"),
    name("VmHWM:"),
    name("RssAnon:"),
    name("RssFile:"),
    name("RssShmem:"),
    name("VmSwap:"),
    name("VmSize:")
  };

  private final RandomAccessFile status;
  private final byte[] text = new byte[8192];

  /** Opens it once. */
  ProcStatus(File path) throws FileNotFoundException {
    this.status = new RandomAccessFile(path, "r");
  }

  private static byte[] name(String name) {
    return ("\n" + name).getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void read(Sample sample) throws IOException {
    status.seek(0);
    int length = status.read(text);
    for (int at = 0; at < length; at++) {
      for (int i = 0; text[at] == '\n' && i < NAMES.length; i++) {
        if (isAt(at, length, NAMES[i])) {
          sample.set(FIELDS[i], number(at + NAMES[i].length, length));
        }
      }
    }
  }

  private boolean isAt(int at, int length, byte[] name) {
    if (at + name.length > length) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (text[at + i] != name[i]) {
        return false;
      }
    }
    return true;
  }

  /** The kernel writes kB and means KiB. */
  private long number(int from, int length) {
    int at = from;
    while (at < length && (text[at] == ' ' || text[at] == '\t')) {
      at++;
    }
    long number = 0;
    for (; at < length && text[at] >= '0' && text[at] <= '9'; at++) {
      number = number * 10 + (text[at] - '0');
    }
    return number;
  }
}
