package io.github.tare.it.scheduler;

/**
 * A node as an administrator shapes it.
 *
 * @param amount all that it offers
 * @param label of its partition; empty for the default one
 */
record Node(Amount amount, String label) {
  static Node of(long mebibytes, int vcores) {
    return new Node(Amount.of(mebibytes, vcores), "");
  }
}
