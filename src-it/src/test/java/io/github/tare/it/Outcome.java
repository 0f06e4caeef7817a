package io.github.tare.it;

/** How a process ended: its exit status and all it said. */
public record Outcome(int status, String out, String err) {

  /** Both streams, to show when a test fails. */
  public String said() {
    return "exit " + status + "\n--- stdout\n" + out + "--- stderr\n" + err;
  }
}
