package io.github.tare.calc.option;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody meant who wrote a name that nobody knows.
 *
 * <p>Two names are as far apart as the letters that must be inserted, dropped, replaced or swapped
 * with their neighbour (Damerau and Levenshtein, optimal string alignment); upper and lower case
 * are the same letter.
 */
public final class NearestName {
  /** A name of so many letters may be one letter off. */
  private static final int LETTERS_PER_MISTAKE = 5;

  private NearestName() {}

  /**
   * The known name that is nearest, if it is near enough to be worth asking; the first in
   * alphabetical order where several are. For example {@code taskmanager.memory.proces.size} gives
   * {@code taskmanager.memory.process.size}.
   */
  public static Optional<String> of(String unknown, Collection<String> known) {
    int limit = Math.max(1, unknown.length() / LETTERS_PER_MISTAKE);
    return known.stream()
        .map(name -> new Candidate(name, distance(unknown, name)))
        .filter(candidate -> candidate.distance() <= limit)
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name);
  }

  /** How many mistakes lie between two names. */
  static int distance(String one, String other) {
    return new Alignment(lowerCase(one), lowerCase(other)).distance();
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Whether at most so many mistakes lie between two names. Quick to say no, without a table. */
  static boolean isWithin(int mistakes, String one, String other) {
    return new Comparison(lowerCase(one), lowerCase(other)).isWithin(mistakes, 0, 0);
  }

  /**
   * Whether a name can begin with something that is at most so many mistakes away; quick to say no.
   * A letter that is no mistake is found in both, moved by other mistakes at most.
   *
   * @param beginning in lower case
   */
  static boolean canBeginWithin(int mistakes, String beginning, String name) {
    int length = Math.min(beginning.length() + mistakes, name.length());
    String start = lowerCase(name.substring(0, length));
    int missing = 0;
    for (int i = 0; i < beginning.length() && missing <= mistakes; i++) {
      int found = start.indexOf(beginning.charAt(i), i - mistakes);
      missing += found < 0 || found > i + mistakes ? 1 : 0;
    }
    return missing <= mistakes;
  }

  private record Candidate(String name, int distance) {}

  /** Walks along two names and tries every mistake where they part. */
  private record Comparison(String one, String other) {
    boolean isWithin(int mistakes, int i, int j) {
      int same = 0;
      while (i + same < one.length() && j + same < other.length() && isSame(i + same, j + same)) {
        same++;
      }
      return isWithinFrom(mistakes, i + same, j + same);
    }

    private boolean isWithinFrom(int mistakes, int i, int j) {
      if (i == one.length() || j == other.length()) {
        return one.length() - i + other.length() - j <= mistakes;
      }
      return mistakes > 0
          && (isWithin(mistakes - 1, i + 1, j + 1)
              || isWithin(mistakes - 1, i + 1, j)
              || isWithin(mistakes - 1, i, j + 1)
              || (isSwapped(i, j) && isWithin(mistakes - 1, i + 2, j + 2)));
    }

    private boolean isSwapped(int i, int j) {
      return i + 1 < one.length() && j + 1 < other.length() && isSame(i, j + 1) && isSame(i + 1, j);
    }

    private boolean isSame(int i, int j) {
      return one.charAt(i) == other.charAt(j);
    }
  }

  /** The table of the dynamic programme. */
  private static final class Alignment {
    private final String one;
    private final String other;
    private final int[][] cost;

    Alignment(String one, String other) {
      this.one = one;
      this.other = other;
      this.cost = new int[one.length() + 1][other.length() + 1];
    }

    int distance() {
      for (int i = 0; i <= one.length(); i++) {
        for (int j = 0; j <= other.length(); j++) {
          cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(i, j);
        }
      }
      return cost[one.length()][other.length()];
    }

    private int cheapest(int i, int j) {
      int replaced = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
      int shifted = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
      int cheapest = Math.min(replaced, shifted);
      return swapped(i, j) ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
    }

    private boolean swapped(int i, int j) {
      return i > 1
          && j > 1
          && one.charAt(i - 1) == other.charAt(j - 2)
          && one.charAt(i - 2) == other.charAt(j - 1);
    }
  }
}
