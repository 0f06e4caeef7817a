package io.github.tare.benchmark;

/** Does nothing: what it takes is what any process of a JVM takes. */
public final class EmptyProcess {
  private EmptyProcess() {}

  /** Ends at once. */
  public static void main(String[] args) {}
}
