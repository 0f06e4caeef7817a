package io.github.tare.it;

import java.util.List;
import java.util.stream.Stream;

/**
 * A submission that Flink's own client does not tell its user about in good time.
 *
 * @param what is wrong
 * @param arguments that make it so
 * @param flink what the user of Flink's own client sees, as it was tried
 * @param after how long that takes
 * @param status that {@code tare submit} ends with
 * @param codes of all errors and warnings that Tare tells
 */
record WrongSubmission(
    String what,
    List<String> arguments,
    String flink,
    String after,
    int status,
    List<String> codes) {

  static WrongSubmission of(String what, String... arguments) {
    return new WrongSubmission(what, List.of(arguments), "", "", 0, List.of());
  }

  WrongSubmission flink(String sees, String later) {
    return new WrongSubmission(what, arguments, sees, later, status, codes);
  }

  /** Where the user's configuration is at fault. */
  WrongSubmission rejected(String... told) {
    return tare(3, told);
  }

  /** Where the cluster has no such thing. */
  WrongSubmission refused(String... told) {
    return tare(4, told);
  }

  /** Where Flink, and Tare, would run it all the same. */
  WrongSubmission warned(String... told) {
    return tare(0, told);
  }

  private WrongSubmission tare(int exit, String... told) {
    return new WrongSubmission(what, arguments, flink, after, exit, List.of(told));
  }

  /** A whole command line. */
  String[] commandLine(String jar, String... command) {
    return Stream.of(Stream.of(command), arguments.stream(), Stream.of(jar))
        .flatMap(words -> words)
        .toArray(String[]::new);
  }
}
