package io.github.tare.yarn.launch;

import io.github.tare.yarn.config.YarnKeys;
import java.util.Map;
import java.util.TreeMap;

/** The environment of a process: the user's variables, then what Flink's classes read. */
final class ProcessEnvironment {
  /**
   * What Flink's log configuration reads. Source: {@code YarnClusterDescriptor.adaptEnvSetting}.
   */
  private static final Map<String, String> LOGGING =
      Map.of("env.log.level", "ROOT_LOG_LEVEL", "env.log.max", "MAX_LOG_FILE_NUMBER");

  private ProcessEnvironment() {}

  /**
   * YARN writes each value between double quotes into the container's script: {@code $VARIABLE} and
   * {@code {{VARIABLE}}} are filled in on the node, as with Flink's own client. Quotes, backticks
   * and {@code $(…)} of a user's value are letters: a value cannot break the script or run in it.
   */
  static Map<String, String> of(ProcessLaunch launch) {
    Map<String, String> environment = users(launch);
    environment.merge(
        "CLASSPATH", Classpath.of(launch).text(), (users, ours) -> users + ":" + ours);
    launch
        .options()
        .find(YarnKeys.JAVA_HOME)
        .ifPresent(home -> environment.put("JAVA_HOME", letters(home.value())));
    LOGGING.forEach(
        (key, variable) ->
            launch
                .options()
                .find(key)
                .ifPresent(value -> environment.put(variable, letters(value.value()))));
    environment.put("FLINK_CONF_DIR", ".");
    environment.put("FLINK_LIB_DIR", "./lib");
    environment.put("FLINK_OPT_DIR", "./opt");
    environment.put("FLINK_PLUGINS_DIR", "./plugins");
    environment.put("HADOOP_USER_NAME", letters(launch.user()));
    return environment;
  }

  private static Map<String, String> users(ProcessLaunch launch) {
    String prefix = launch.environmentPrefix();
    Map<String, String> environment = new TreeMap<>();
    launch
        .options()
        .all()
        .forEach(
            (key, value) -> {
              if (key.startsWith(prefix)) {
                environment.put(key.substring(prefix.length()), letters(value.value()));
              }
            });
    return environment;
  }

  /** Escapes what would end the quotes or run a command, unless it is escaped already. */
  static String letters(String value) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      if (letter == '\\' && i + 1 < value.length() && "$`\"\\".indexOf(value.charAt(i + 1)) >= 0) {
        escaped.append(letter).append(value.charAt(++i));
      } else if ("\\\"`".indexOf(letter) >= 0 || value.startsWith("$(", i)) {
        escaped.append('\\').append(letter);
      } else {
        escaped.append(letter);
      }
    }
    return escaped.toString();
  }
}
