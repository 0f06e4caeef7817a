package io.github.tare.calc.problem;

import java.util.Locale;
import java.util.Objects;

/**
 * One change of one key that by itself makes a problem go away and brings no other. It was tried
 * out: the planner ran again with it.
 *
 * @param action what to do with the key
 * @param key the key, as it is or would be written
 * @param value what to set it to; empty where the key is to be removed
 */
public record Remedy(Action action, String key, String value) {
  public Remedy {
    Objects.requireNonNull(action);
    Objects.requireNonNull(key);
    Objects.requireNonNull(value);
  }

  /** What to do with a key. */
  public enum Action {
    SET,
    REMOVE;

    /** Its name in JSON: {@code set} or {@code remove}. */
    public String jsonName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Gives a key this value, whether or not it has one. */
  public static Remedy set(String key, String value) {
    return new Remedy(Action.SET, key, value);
  }

  /** Takes a key out, so that Flink's default counts. */
  public static Remedy remove(String key) {
    return new Remedy(Action.REMOVE, key, "");
  }

  /**
   * What a person does, for example {@code set taskmanager.memory.process.size: 3129m}, of which
   * the end can be pasted into a configuration, or {@code remove taskmanager.memory.flink.size}.
   */
  public String words() {
    return switch (action) {
      case SET -> "set " + key + ": " + value;
      case REMOVE -> "remove " + key;
    };
  }
}
