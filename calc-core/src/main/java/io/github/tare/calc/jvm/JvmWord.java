package io.github.tare.calc.jvm;

import io.github.tare.calc.option.Setting;
import io.github.tare.calc.problem.Place;

/**
 * One word of a user's JVM options.
 *
 * @param token as the JVM gets it, for example {@code -Xmx2g}
 * @param place where it was written
 */
record JvmWord(String token, Place place) {
  static JvmWord of(String token, Setting<String> setting) {
    return new JvmWord(token, new Place(setting.key(), token, setting.origin()));
  }

  /** Up to its value, which may be long or a secret: {@code -Dssl.password=…}. */
  String shortened() {
    int equals = token.indexOf('=');
    return equals < 0 ? token : token.substring(0, equals + 1) + "…";
  }

  /** The same place, without the value. */
  Place discreetPlace() {
    return new Place(place.key(), shortened(), place.origin());
  }
}
