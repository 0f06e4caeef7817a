package io.github.tare.yarn.launch;

import static io.github.tare.yarn.launch.LaunchToken.own;

import io.github.tare.yarn.config.StartCommandTemplate;
import io.github.tare.yarn.config.StartCommandTemplate.Part;
import io.github.tare.yarn.config.StartCommandTemplate.Piece;
import io.github.tare.yarn.launch.LaunchToken.Quoting;
import java.util.ArrayList;
import java.util.List;

/**
 * The command of a process up to the properties that are known last; the order is Flink's, or the
 * user's.
 */
final class ProcessCommand {
  /** Loaded by name: this package knows no Flink. */
  static final String WORKER_MAIN_CLASS = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";

  /**
   * A starting Flink runs much code some hundred times and then never again; compiling all of that
   * takes half of its CPU time (ADR 24). HotSpot compiles what runs five times as often as by
   * default.
   */
  private static final String COMPILE_LATER = "-XX:CompileThresholdScaling=5";

  private ProcessCommand() {}

  static List<LaunchToken> of(ProcessLaunch launch, String mainClass) {
    List<LaunchToken> tokens = new ArrayList<>();
    for (Piece piece : StartCommandTemplate.of(launch.options()).pieces()) {
      tokens.addAll(
          piece
              .part()
              .map(part -> part(part, launch, mainClass))
              .orElseGet(() -> List.of(new LaunchToken(piece.text(), Quoting.SHELL))));
    }
    return tokens;
  }

  private static List<LaunchToken> part(Part part, ProcessLaunch launch, String mainClass) {
    return switch (part) {
      case JAVA -> List.of(own("{{JAVA_HOME}}/bin/java"));
      case JVMMEM -> List.of(LaunchToken.place(Quoting.COMPUTED_JVM_OPTIONS));
      case JVMOPTS -> jvmOptions(launch);
      case LOGGING -> logging(launch);
      case CLASS -> List.of(own(mainClass));
      case ARGS -> arguments(launch);
      case REDIRECTS -> List.of(LaunchToken.place(Quoting.REDIRECTS));
    };
  }

  private static List<LaunchToken> jvmOptions(ProcessLaunch launch) {
    List<LaunchToken> tokens = new ArrayList<>();
    // The last one counts: the user's own stands.
    tokens.add(own(COMPILE_LATER));
    tokens.addAll(UserJvmOptions.of(launch.options(), launch.process()));
    // As Flink does: its shipped options serve several Java versions.
    tokens.add(own("-XX:+IgnoreUnrecognizedVMOptions"));
    if (launch.has("krb5.conf")) {
      tokens.add(own("-Djava.security.krb5.conf=krb5.conf"));
    }
    launch.recorder().ifPresent(recorder -> tokens.add(recorder.argument(launch.logName())));
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
    tokens.add(LaunchToken.place(Quoting.LATER_ARGUMENTS));
    return tokens;
  }
}
