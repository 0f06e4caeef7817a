package io.github.tare.yarn.config;

import static io.github.tare.yarn.config.DeclaredKey.asInFlink;
import static io.github.tare.yarn.config.DeclaredKey.better;
import static io.github.tare.yarn.config.DeclaredKey.refused;

import io.github.tare.yarn.config.DeclaredKeys.Section;
import java.util.List;

/** What YARN is told about an application. */
final class KeysOfApplications {
  static final Section SECTION =
      new Section(
          "The application",
          List.of(
              better(
                  YarnKeys.QUEUE,
                  "Which queue that becomes, and whether it takes the application, is known before anything is sent; Flink warns and uploads all the same."),
              better(
                  YarnKeys.NAME,
                  "Any text. Without it the name is `Flink: ` and the main class; Flink gives every application the same one."),
              better(YarnKeys.TYPE, "YARN keeps 20 characters; a longer one is told (TARE-456)."),
              better(
                  YarnKeys.PRIORITY,
                  "Below 0 it is the queue's default. One that the cluster lowers is told."),
              better(
                  YarnKeys.TAGS,
                  "Between commas, sent in lower case as YARN keeps them. What YARN refuses is told beforehand (TARE-457)."),
              better(
                  YarnKeys.NODE_LABEL,
                  "For the master, and for the workers unless they have their own. One without nodes or access is refused beforehand."),
              better(YarnKeys.WORKER_NODE_LABEL, "The same for the TaskExecutors alone."),
              better(
                  YarnKeys.ATTEMPTS,
                  "1, and 2 with high availability. Attempts that the cluster cuts, or that start the job from nothing, are told (TARE-454)."),
              better(
                  YarnKeys.ATTEMPT_VALIDITY,
                  "Milliseconds; -1 counts all failures. It counts without high availability too. An interval that makes restarts endless is told (TARE-455)."),
              asInFlink(
                  "flink.hadoop.<key>",
                  "Without its prefix laid over Hadoop's configuration, on the client and in the master."),
              asInFlink(
                  "flink.yarn.<key>",
                  "The same for YARN's keys: `flink.yarn.web-proxy.address` sets `yarn.web-proxy.address`."),
              better(
                  YarnKeys.VIEW_ACLS,
                  "`jane,joe etl`, or `*`. An asterisk among others is refused before anything is sent."),
              better(YarnKeys.MODIFY_ACLS, "The same for who may end it."),
              better(
                  YarnKeys.ROLLED_LOGS_INCLUDED,
                  "In Flink 1.20 too, which has no such key. What is no regular expression is refused; YARN would aggregate nothing."),
              better(YarnKeys.ROLLED_LOGS_EXCLUDED, "The same; it wins over the other."),
              refused(
                  YarnKeys.APPLICATION_ID,
                  "it names a cluster that runs, and a new one gets its id from YARN.",
                  "Remove it."),
              refused(
                  "yarn.properties-file.location",
                  "a session is named by its application id, and no file remembers the last one.",
                  "Remove it.")));

  private KeysOfApplications() {}
}
