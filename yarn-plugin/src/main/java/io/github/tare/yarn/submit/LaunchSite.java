package io.github.tare.yarn.submit;

import java.util.List;

/** What both kinds of process must be told of the place where they run. */
public interface LaunchSite {
  /** Hadoop's entries of the class path on the nodes ({@code yarn.application.classpath}). */
  List<String> hadoopClasspath();

  /** The short name of the user who submits, for example {@code jane}. */
  String user();
}
