package io.github.tare.yarn.launch;

import static io.github.tare.yarn.launch.LaunchToken.own;

import java.util.ArrayList;
import java.util.List;

/** The command of a process up to the properties that are known last; the order is Flink's. */
final class ProcessCommand {
  /** Loaded by name: this package knows no Flink. */
  static final String WORKER_MAIN_CLASS = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";

  private ProcessCommand() {}

  static List<LaunchToken> of(ProcessLaunch launch, String mainClass) {
    List<LaunchToken> tokens = new ArrayList<>();
    tokens.add(own("{{JAVA_HOME}}/bin/java"));
    launch.jvmArguments().forEach(argument -> tokens.add(LaunchToken.literal(argument)));
    tokens.addAll(UserJvmOptions.of(launch.options(), launch.process()));
    // As Flink does: its shipped options serve several Java versions.
    tokens.add(own("-XX:+IgnoreUnrecognizedVMOptions"));
    tokens.addAll(logging(launch));
    tokens.add(own(mainClass));
    tokens.addAll(arguments(launch));
    return tokens;
  }

  private static List<LaunchToken> logging(ProcessLaunch launch) {
    List<LaunchToken> tokens = new ArrayList<>();
    tokens.add(own("-Dlog.file=<LOG_DIR>/" + launch.logName() + ".log"));
    if (launch.has("logback.xml")) {
      tokens.add(own("-Dlogback.configurationFile=file:logback.xml"));
    }
    if (launch.has("log4j.properties")) {
      tokens.add(own("-Dlog4j.configuration=file:log4j.properties"));
      tokens.add(own("-Dlog4j.configurationFile=file:log4j.properties"));
    }
    return tokens;
  }

  private static List<LaunchToken> arguments(ProcessLaunch launch) {
    List<LaunchToken> tokens = new ArrayList<>(List.of(own("--configDir"), own(".")));
    if (launch.options().find("io.tmp.dirs").isEmpty()) {
      tokens.add(own("-Dio.tmp.dirs={{LOCAL_DIRS}}"));
    }
    return tokens;
  }
}
