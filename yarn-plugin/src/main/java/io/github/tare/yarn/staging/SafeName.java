package io.github.tare.yarn.staging;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The name under which a file lies in the cluster's file system. A NodeManager keeps it, and writes
 * it between double quotes into a container's script, where {@code $}, backticks, quotes and
 * backslashes are the shell's; HDFS takes no colon.
 */
public final class SafeName {
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}_@+=,./-]");

  private SafeName() {}

  /** For example {@code my_24_job.jar} for {@code my$job.jar}. */
  public static String of(String name) {
    return UNSAFE.matcher(name).replaceAll(SafeName::code);
  }

  private static String code(MatchResult letter) {
    return "_" + Integer.toHexString(letter.group().codePointAt(0)) + "_";
  }
}
