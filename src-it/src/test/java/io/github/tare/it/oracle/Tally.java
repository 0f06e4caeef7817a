package io.github.tare.it.oracle;

/** Answers, counted: what Flink said, and whether Tare said the same. */
record Tally(int accepted, int refused, int disagreements) {
  static final Tally NONE = new Tally(0, 0, 0);

  Tally plus(boolean isAccepted, boolean isAgreed) {
    return new Tally(
        accepted + (isAccepted ? 1 : 0),
        refused + (isAccepted ? 0 : 1),
        disagreements + (isAgreed ? 0 : 1));
  }

  Tally plus(Tally other) {
    return new Tally(
        accepted + other.accepted, refused + other.refused, disagreements + other.disagreements);
  }

  int cases() {
    return accepted + refused;
  }

  @Override
  public String toString() {
    return "%d cases, %d accepted, %d refused, %d disagreements"
        .formatted(cases(), accepted, refused, disagreements);
  }
}
