package io.github.tare.yarn.config;

import static io.github.tare.yarn.config.DeclaredKey.asInFlink;
import static io.github.tare.yarn.config.DeclaredKey.better;
import static io.github.tare.yarn.config.DeclaredKey.refused;

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
              refused("yarn.ship-files", "it is not built yet.", KeyAudit.ELSEWHERE)
                  .alsoAs("yarn.ship-directories"),
              refused("yarn.ship-archives", "it is not built yet.", KeyAudit.ELSEWHERE),
              refused("yarn.provided.lib.dirs", "it is not built yet.", KeyAudit.ELSEWHERE),
              refused("yarn.provided.usrlib.dir", "it is not built yet.", KeyAudit.ELSEWHERE),
              refused("yarn.flink-dist-jar", "it is not built yet.", KeyAudit.ELSEWHERE),
              refused("yarn.classpath.include-user-jar", "it is not built yet.", KeyAudit.ELSEWHERE)
                  .alsoAs("yarn.per-job-cluster.include-user-jar")));

  private KeysOfFiles() {}
}
