package io.github.tare.yarn.launch;

/** A manifest as JSON, and back. */
public final class ManifestText {
  private ManifestText() {}

  /** The manifest's JSON, indented; {@link #read} gives it back equal. */
  public static String write(Manifest manifest) {
    return ManifestWriter.write(manifest);
  }

  /** Never throws: a damaged text, or one of a newer Tare, is {@link ManifestResult.Unreadable}. */
  public static ManifestResult read(String json) {
    return ManifestReader.read(json);
  }
}
