package io.github.tare.yarn.recorder;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * The file, in memory: what is put into it is the kernel's at once, and is in the file even if the
 * process is killed in the next moment.
 */
final class RecorderFile {
  private final ByteBuffer mapped;

  private RecorderFile(ByteBuffer mapped) {
    this.mapped = mapped;
  }

  /**
   * Makes it, in its whole size: a disk that is full is noticed here and never later.
   *
   * @throws IOException if it cannot be made
   */
  static RecorderFile create(File path, byte[] header) throws IOException {
    byte[] blank = blank();
    if (header.length >= Format.HEADER_BYTES) {
      throw new IOException("the header has " + header.length + " bytes");
    }
    System.arraycopy(header, 0, blank, 0, header.length);
    try (RandomAccessFile file = new RandomAccessFile(path, "rw")) {
      file.setLength(0);
      file.write(blank);
      return new RecorderFile(
          file.getChannel().map(FileChannel.MapMode.READ_WRITE, 0, blank.length));
    }
  }

  private static byte[] blank() {
    byte[] blank = new byte[Format.bytes()];
    Arrays.fill(blank, (byte) ' ');
    blank[Format.HEADER_BYTES - 1] = '\n';
    for (int end = Format.HEADER_BYTES; end < blank.length; end += Format.LINE_BYTES) {
      blank[end + Format.LINE_BYTES - 1] = '\n';
    }
    return blank;
  }

  void put(int offset, byte[] line) {
    mapped.position(offset);
    mapped.put(line);
  }
}
