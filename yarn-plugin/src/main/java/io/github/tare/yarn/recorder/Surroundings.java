package io.github.tare.yarn.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the header says of the process, besides what the launcher told. */
final class Surroundings {
  private Surroundings() {}

  static Map<String, String> of(Map<String, String> told) {
    Map<String, String> values = new LinkedHashMap<>(told);
    values.put("tare", version());
    values.put("java", System.getProperty("java.version", Format.UNKNOWN));
    values.put("container", environment("CONTAINER_ID"));
    values.put("node", environment("NM_HOST"));
    values.put("pid", pid());
    values.put("started", Long.toString(System.currentTimeMillis()));
    return values;
  }

  private static String environment(String name) {
    String value = System.getenv(name);
    return value == null ? Format.UNKNOWN : value;
  }

  private static String version() {
    String version = RecorderAgent.class.getPackage().getImplementationVersion();
    return version == null ? Format.UNKNOWN : version;
  }

  /** Of the link {@code /proc/self}; the JVM's own way to it asks for the host's name first. */
  private static String pid() {
    try {
      return Files.readSymbolicLink(Paths.get("/proc/self")).toString();
    } catch (IOException | RuntimeException e) {
      return Format.UNKNOWN;
    }
  }
}
