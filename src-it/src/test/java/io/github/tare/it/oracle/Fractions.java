package io.github.tare.it.oracle;

import java.util.Random;

/** Fractions as text. */
final class Fractions {
  private Fractions() {}

  /** Short ones, those that a float holds exactly, and those with more digits than it has. */
  static String below(double limit, Random random) {
    double fraction = random.nextDouble() * limit;
    return switch (random.nextInt(4)) {
      case 0 -> Double.toString(fraction);
      case 1 -> Float.toString((float) fraction);
      case 2 -> Float.toString(random.nextInt((int) (limit * 64)) / 64f);
      default -> Double.toString(Math.floor(fraction * 100) / 100);
    };
  }
}
