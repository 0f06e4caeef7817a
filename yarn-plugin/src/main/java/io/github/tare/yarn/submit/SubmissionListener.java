package io.github.tare.yarn.submit;

import io.github.tare.yarn.diagnose.LostWorker;
import io.github.tare.yarn.staging.StagingListener;
import java.net.URI;

/** Is told how a submission goes, for people who watch. */
public interface SubmissionListener {
  /** YARN gave the application its id, for example {@code application_1700000000000_0001}. */
  void named(String applicationId);

  /**
   * Staging starts.
   *
   * @param directory where the files go
   * @return is told of every byte
   */
  StagingListener staging(URI directory);

  /** YARN has taken the application in. */
  void submitted(String applicationId);

  /** The application's state, the reason why it waits or the figures of that changed. */
  void seen(Sighting sighting);

  /** The master has registered, and Flink's web interface is there. */
  void running(String applicationId, String webInterface);

  /** The application that runs has lost a TaskExecutor. */
  void lost(LostWorker worker);

  /**
   * YARN does not answer for now; it is asked again.
   *
   * @param why as the rest of a sentence
   */
  void unanswered(String why);

  /** The application is left to itself: nobody watches it any more. */
  void left();

  /** It went wrong or was given up, and what was taken is being given back. */
  void cleaningUp();
}
