package io.github.tare.yarn.config;

/** What becomes of a key. */
public enum Treatment {
  AS_IN_FLINK("as in Flink"),
  BETTER("better"),
  /** An error where something is to be submitted: it would have no effect. */
  REFUSED("refused"),
  /** Flink has no such key. */
  TARES_OWN("Tare's own");

  private final String words;

  Treatment(String words) {
    this.words = words;
  }

  /** For people: {@code as in Flink}. */
  public String words() {
    return words;
  }
}
