package io.github.tare.yarn.running;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What YARN knows of applications. */
public interface Applications {
  /**
   * This user's that carry a tag of Tare's and have not ended, the oldest first.
   *
   * @throws IOException if YARN does not answer
   */
  List<KnownApplication> unfinished() throws IOException;

  /**
   * Any user's, whoever submitted it, ended or not; empty if YARN does not know it.
   *
   * @param applicationId of the form that YARN gives
   * @throws IOException if YARN does not answer
   */
  Optional<KnownApplication> find(String applicationId) throws IOException;

  /** The short name of the user who asks. */
  String user();
}
