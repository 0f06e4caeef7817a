package io.github.tare.yarn.running;

import io.github.tare.calc.problem.Problem;
import java.util.Objects;
import java.util.function.Function;

/** What came of looking for an application. */
public sealed interface SearchResult {
  /**
   * Goes on with whichever it is.
   *
   * @param found an application of Tare's and of this user's; it may have ended
   * @param <T> what comes of it
   */
  <T> T fold(Function<KnownApplication, T> found, Function<Problem, T> refused);

  /** It is there. */
  record Found(KnownApplication application) implements SearchResult {
    public Found {
      Objects.requireNonNull(application);
    }

    @Override
    public <T> T fold(Function<KnownApplication, T> found, Function<Problem, T> refused) {
      return found.apply(application);
    }
  }

  /** It cannot be one, YARN does not have it, or it is somebody else's or not Tare's. */
  record Refused(Problem problem) implements SearchResult {
    public Refused {
      Objects.requireNonNull(problem);
    }

    @Override
    public <T> T fold(Function<KnownApplication, T> found, Function<Problem, T> refused) {
      return refused.apply(problem);
    }
  }
}
