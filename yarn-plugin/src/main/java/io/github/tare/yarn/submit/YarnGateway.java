package io.github.tare.yarn.submit;

import java.io.IOException;

/** What a submission needs of YARN. */
public interface YarnGateway extends LaunchSite {
  /**
   * Takes an application id.
   *
   * @return for example {@code application_1700000000000_0001}
   * @throws IOException if YARN does not give one, with its reason
   */
  String newApplication() throws IOException;

  /**
   * Hands an application over.
   *
   * @throws IOException if YARN refuses it, with its reason
   */
  void submit(ApplicationRequest request) throws IOException;

  /**
   * How an application is doing.
   *
   * @throws IOException if YARN does not answer or does not know it
   */
  ApplicationStatus status(String applicationId) throws IOException;

  /**
   * Ends an application; one that has ended or was never submitted is left alone.
   *
   * @throws IOException if it may go on
   */
  void kill(String applicationId) throws IOException;
}
