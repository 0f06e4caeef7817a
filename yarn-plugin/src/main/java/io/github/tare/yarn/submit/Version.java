package io.github.tare.yarn.submit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of this build. */
public final class Version {
  private static final String RESOURCE = "/io/github/tare/yarn/version.properties";

  private Version() {}

  /** For example {@code 0.1.0}. */
  public static String current() {
    Properties properties = new Properties();
    try (InputStream resource = Version.class.getResourceAsStream(RESOURCE)) {
      if (resource != null) {
        properties.load(resource);
      }
    } catch (IOException e) {
      // Only a broken jar has none, and then the version is not what matters.
      return "unknown";
    }
    return properties.getProperty("version", "unknown");
  }
}
