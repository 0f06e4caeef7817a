package io.github.tare.yarn.recorder;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The agent's argument: names and values, for example {@code
 * file=/logs/taskmanager.recorder,process=taskmanager,pool.managed=536870920}. All but the file
 * become lines of the file's header.
 */
public final class RecorderOptions {
  private static final String FILE = "file";

  private RecorderOptions() {}

  /**
   * As text.
   *
   * @param file where to write, without a comma
   * @param values by name; neither has a comma or an equals sign
   */
  public static String text(String file, Map<String, String> values) {
    return FILE + "=" + file + more(values);
  }

  /** More of the same, for the end of such a text. */
  public static String more(Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> value : values.entrySet()) {
      text.append(',').append(value.getKey()).append('=').append(value.getValue());
    }
    return text.toString();
  }

  /** The text's parts by name; a part without a name is left out. */
  static Map<String, String> parse(@Nullable String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : (text == null ? "" : text).split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        values.put(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return values;
  }

  /** Takes the file out of them; null if none is named. */
  static @Nullable String takeFile(Map<String, String> values) {
    return values.remove(FILE);
  }
}
