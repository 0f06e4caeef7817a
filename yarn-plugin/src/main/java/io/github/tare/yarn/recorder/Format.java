package io.github.tare.yarn.recorder;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The form of the file: text, because {@code yarn logs} and Flink's web interface show every file
 * of a log directory as text.
 *
 * <p>First a header, lines of a name and a value, the last of them {@code check} with the CRC-32 of
 * those before. Then the {@link Ring rings}, line by line: the ring's letter, a number for each
 * {@link Field} and the CRC-32 of all that, for example {@code s 12 1763843497000 0 … 9be3e0a3}.
 * Every line has its place; it is blank until it is first written.
 */
public final class Format {
  /** Of every file's first line. */
  public static final String MAGIC = "tare-recorder";

  /** Raised when an older reader would misread the file; a new column is no such change. */
  public static final int VERSION = 1;

  /** What follows a process's name in its file's name. */
  public static final String SUFFIX = ".recorder";

  /** Ends a header. */
  public static final String CHECK = "check";

  /** Names the columns. */
  public static final String COLUMNS = "columns";

  /** What stands for a number that is not known. */
  public static final String UNKNOWN = "-";

  public static final Charset CHARSET = StandardCharsets.UTF_8;

  static final int HEADER_BYTES = 4096;
  static final int LINE_BYTES = 432;

  private Format() {}

  /** The size of every file, in bytes: about 285 kB. */
  public static int bytes() {
    int lines = 0;
    for (Ring ring : Ring.values()) {
      lines += ring.lines();
    }
    return HEADER_BYTES + lines * LINE_BYTES;
  }

  /** The check of a line or header: eight hexadecimal digits. */
  public static String check(byte[] text, int length) {
    CRC32 crc = new CRC32();
    crc.update(text, 0, length);
    return String.format("%08x", crc.getValue());
  }

  /** The header's text, to be padded; {@code values} by name, in their order. */
  static byte[] header(Map<String, String> values) {
    StringBuilder text = new StringBuilder(MAGIC + " " + VERSION + "\n");
    for (Map.Entry<String, String> value : values.entrySet()) {
      text.append(value.getKey()).append(' ').append(oneLine(value.getValue())).append('\n');
    }
    text.append(COLUMNS);
    for (Field field : Field.values()) {
      text.append(' ').append(field.column());
    }
    byte[] checked = text.append('\n').toString().getBytes(CHARSET);
    return text.append(CHECK + " " + check(checked, checked.length) + "\n")
        .toString()
        .getBytes(CHARSET);
  }

  private static String oneLine(String value) {
    return value.replaceAll("\\p{Cntrl}", "?");
  }
}
