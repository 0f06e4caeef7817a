package io.github.tare.yarn.proposal;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.YarnKeys;
import java.util.List;

/** What can be wrong with a file that goes along, said in one way. */
final class ShippingProblem {
  private ShippingProblem() {}

  static Problem unreadable(String key, Sourced<String> written, String why) {
    return problem(
        ProblemCode.SHIPPED_FILE_UNREADABLE,
        key,
        written,
        written.value() + " cannot go along: " + why + ".",
        "Name a file that is there, from / on.");
  }

  static Problem elsewhere(String key, Sourced<String> written) {
    return problem(
        ProblemCode.OPTION_NOT_HONOURED,
        key,
        written,
        "Tare does not honour " + key + " for what lies in a file system of the cluster.",
        "Copy it to this machine: it is staged once, and kept for the next application.");
  }

  static Problem directory(String key, Sourced<String> written) {
    return problem(
        ProblemCode.ARCHIVE_UNUSABLE,
        key,
        written,
        written.value() + " is a directory, and " + key + " takes files.",
        "Ship a directory with " + YarnKeys.SHIP_FILES + ", or pack it.");
  }

  static Problem notUnpacked(Sourced<String> written) {
    return problem(
        ProblemCode.ARCHIVE_UNUSABLE,
        YarnKeys.SHIP_ARCHIVES,
        written,
        "YARN would not unpack " + written.value() + ".",
        "It unpacks .zip, .jar, .tar, .tar.gz and .tgz; -D"
            + YarnKeys.SHIP_FILES
            + " takes a file as it is.");
  }

  static Problem userLib(String key, Sourced<String> written) {
    return problem(
        ProblemCode.SHIPPED_NAME_TAKEN,
        key,
        written,
        written.value() + " would go where the job's jar is.",
        "Name the directory anything but usrlib.");
  }

  static Problem notThere(RemotePlace place, String why) {
    return problem(
        ProblemCode.SHIPPED_FILE_UNREADABLE,
        place.key(),
        place.written(),
        place.written().value() + " cannot be used: " + why + ".",
        "Name what is there, with its file system: hdfs:///flink/lib");
  }

  static Problem local(RemotePlace place) {
    return provided(
        place,
        "lies on this machine, where no node can read it.",
        "Copy it into the cluster's file system, or leave the option out: Tare keeps Flink's files there by itself.");
  }

  static Problem noDirectory(RemotePlace place) {
    return provided(place, "is no directory.", "Name the directory that it lies in.");
  }

  static Problem noUserLib(RemotePlace place) {
    return provided(
        place,
        "is no directory of the name usrlib, which Flink's processes look for.",
        "Rename it: hdfs dfs -mv DIRECTORY …/usrlib");
  }

  private static Problem provided(RemotePlace place, String what, String hint) {
    return problem(
        ProblemCode.PROVIDED_FILES_UNUSABLE,
        place.key(),
        place.written(),
        place.written().value() + " " + what,
        hint);
  }

  private static Problem problem(
      ProblemCode code, String key, Sourced<String> written, String message, String hint) {
    return new Problem(
        code,
        Severity.ERROR,
        message,
        List.of(new Place(key, written.value(), written.origin())),
        hint);
  }
}
