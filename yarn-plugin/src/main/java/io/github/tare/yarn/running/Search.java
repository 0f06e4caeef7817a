package io.github.tare.yarn.running;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Finds the application that somebody names, if it is Tare's and theirs.
 *
 * @param applications where to look
 */
public record Search(Applications applications) {
  /** When the ResourceManager was started, and a number. */
  private static final Pattern ID = Pattern.compile("application_\\d{1,18}_\\d{1,9}");

  public Search {
    Objects.requireNonNull(applications);
  }

  /**
   * Looks for it.
   *
   * @param applicationId as somebody typed it
   * @throws IOException if YARN does not answer
   */
  public SearchResult find(String applicationId) throws IOException {
    if (!isId(applicationId)) {
      return new SearchResult.Refused(SearchProblems.malformed(applicationId));
    }
    return applications
        .find(applicationId)
        .map(this::judge)
        .orElseGet(() -> new SearchResult.Refused(SearchProblems.unknown(applicationId)));
  }

  /** Whether it has the form of an application's id. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  private SearchResult judge(KnownApplication application) {
    String user = applications.user();
    if (!application.user().equals(user)) {
      return new SearchResult.Refused(SearchProblems.foreign(application, user));
    }
    return application.mode().isEmpty()
        ? new SearchResult.Refused(SearchProblems.notTares(application))
        : new SearchResult.Found(application);
  }
}
