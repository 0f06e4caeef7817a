package io.github.tare.yarn.config;

import static io.github.tare.yarn.config.DeclaredKey.asInFlink;
import static io.github.tare.yarn.config.DeclaredKey.better;

import io.github.tare.yarn.config.DeclaredKeys.Section;
import java.util.List;

/** How processes are started in their containers. */
final class KeysOfProcesses {
  private static final String ON_A_MACHINE_OF_ITS_OWN =
      "For the start scripts of a machine of its own; without effect on YARN.";
  private static final String LITERAL =
      "Split by a shell's rules, and then each option arrives as it was written: `$`, backticks and quotes are letters unless `tare.launch.expand-on-node` is set. An option that works against the memory plan is told.";

  static final Section SECTION =
      new Section(
          "Processes",
          List.of(
              better(
                  YarnKeys.START_COMMAND,
                  "What stands around its parts is read by the node's shell once, quotes included. A part that is missing is told (TARE-118); without `%jvmmem%`, `%class%` or `%args%` it is refused."),
              better(
                  YarnKeys.MASTER_ENVIRONMENT + "<name>",
                  "A variable of the application master. `$NAME` is filled in on the node; quotes, backticks and `$(…)` are letters. A name that a shell cannot export is refused (TARE-320)."),
              better(YarnKeys.WORKER_ENVIRONMENT + "<name>", "The same for the TaskExecutors."),
              better(
                  YarnKeys.JAVA_HOME,
                  "For all processes, in Flink 1.20 too; for one alone `containerized.master.env.JAVA_HOME` or `containerized.taskmanager.env.JAVA_HOME`."),
              better("env.java.opts.all", LITERAL).alsoAs("env.java.opts"),
              better("env.java.opts.jobmanager", "The same for the master."),
              better("env.java.opts.taskmanager", "The same for the TaskExecutors."),
              better("env.java.default-opts.all", "Before those, in Flink's order."),
              better("env.java.default-opts.jobmanager", "Before those, in Flink's order."),
              better("env.java.default-opts.taskmanager", "Before those, in Flink's order."),
              asInFlink(
                  "env.log.level",
                  "`ROOT_LOG_LEVEL` in all processes, which the log configuration that Flink ships reads."),
              asInFlink("env.log.max", "`MAX_LOG_FILE_NUMBER` in all processes, likewise."),
              asInFlink("env.log.dir", ON_A_MACHINE_OF_ITS_OWN),
              asInFlink("env.pid.dir", ON_A_MACHINE_OF_ITS_OWN),
              asInFlink("env.ssh.opts", ON_A_MACHINE_OF_ITS_OWN),
              asInFlink("env.stdout-err.redirect-to-file", ON_A_MACHINE_OF_ITS_OWN),
              asInFlink("env.java.opts.client", ON_A_MACHINE_OF_ITS_OWN),
              asInFlink("env.java.opts.historyserver", ON_A_MACHINE_OF_ITS_OWN),
              asInFlink("env.java.opts.sql-gateway", ON_A_MACHINE_OF_ITS_OWN),
              asInFlink(
                  "env.hbase.conf.dir",
                  "For Flink's own client; without effect on YARN's containers."),
              better(
                  YarnKeys.HADOOP_CONF_DIR,
                  "Where this machine has Hadoop's configuration, unless `HADOOP_CONF_DIR` is exported. Its files win over those on the class path; a directory without any is told (TARE-130)."),
              better(
                  YarnKeys.YARN_CONF_DIR,
                  "The same after it, unless `YARN_CONF_DIR` is exported.")));

  private KeysOfProcesses() {}
}
