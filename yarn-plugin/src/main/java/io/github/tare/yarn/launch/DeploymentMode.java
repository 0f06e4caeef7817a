package io.github.tare.yarn.launch;

import io.github.tare.yarn.proposal.Candidate;
import java.util.Locale;

/** What an application master is there for; the words are Flink's. */
public enum DeploymentMode {
  /** One program, which it runs itself; it ends with the program. */
  APPLICATION("io.github.tare.yarn.flink.master.TareApplicationEntrypoint"),
  /** Any number of jobs that are sent to it; it stays until it is stopped. */
  SESSION("io.github.tare.yarn.flink.master.TareSessionEntrypoint");

  /** Loaded by name: this package knows no Flink. */
  private final String masterMainClass;

  DeploymentMode(String masterMainClass) {
    this.masterMainClass = masterMainClass;
  }

  /** What a candidate is to become: without a program it is a session. */
  public static DeploymentMode of(Candidate candidate) {
    return candidate.program().isPresent() ? APPLICATION : SESSION;
  }

  /** For example {@code session}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The tag by which YARN knows an application of Tare's, whatever type its user gave it. */
  public String tag() {
    return "tare-" + text();
  }

  String masterMainClass() {
    return masterMainClass;
  }
}
