package io.github.tare.yarn.config;

import static io.github.tare.yarn.config.DeclaredKey.asInFlink;
import static io.github.tare.yarn.config.DeclaredKey.better;

import io.github.tare.yarn.config.DeclaredKeys.Section;
import java.util.List;

/** Which files go where. */
final class KeysOfFiles {
  static final Section SECTION =
      new Section(
          "Files",
          List.of(
              better(
                  YarnKeys.STAGING_DIRECTORY,
                  "A directory of any file system, the user's home by default; below it `.tare-USER`, for its owner alone, and removed however the application ends."),
              asInFlink(YarnKeys.REPLICATION, "Nothing above 0 leaves it to the file system."),
              better(
                      YarnKeys.SHIP_FILES,
                      "Files and directories of this machine, in the working directory and on the class path of every process as in Flink. One that is missing (TARE-508), or whose name is taken (TARE-510) or breaks a container's script (TARE-511), is told beforehand; names of files may hold blanks, quotes, `$` and umlauts. What lies in the cluster's file system already (`hdfs://…`) is used from there.")
                  .alsoAs("yarn.ship-directories"),
              better(
                  YarnKeys.SHIP_ARCHIVES,
                  "Unpacked into a directory of the archive's name. What YARN would not unpack is refused (TARE-509), `.dst` with it, which Flink takes."),
              better(
                  YarnKeys.PROVIDED_LIBS,
                  "Directories of the cluster's file system in the place of Flink's `lib/` and `plugins/`, so that none of it is sent. What is not there, is no Flink or another version is told beforehand (TARE-508, TARE-626); Flink ignores a directory that is missing. A node keeps one copy for all users where everybody may read it, and one for its user elsewhere. Mostly not needed: Tare keeps Flink's files in the cluster by itself."),
              better(
                  YarnKeys.PROVIDED_USER_LIB,
                  "A directory named `usrlib` of the cluster's file system, with libraries for the job. Without it `usrlib/` of FLINK_HOME goes along, if there is one, as in Flink."),
              asInFlink(YarnKeys.FLINK_DIST, "In the place of the `flink-dist` in FLINK_HOME."),
              better(
                      YarnKeys.INCLUDE_USER_JAR,
                      "`FIRST`, `LAST` and `ORDER` as in Flink. Not set it is `DISABLED`: the job's jar is loaded for the job alone, so that its libraries hide none of Flink's; Flink's default is `ORDER`.")
                  .alsoAs("yarn.per-job-cluster.include-user-jar")));

  private KeysOfFiles() {}
}
