package io.github.tare.yarn.flink.master;

import io.github.tare.yarn.config.YarnKeys;
import java.time.Duration;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The options about YARN that the master itself reads; names and defaults are Flink's. */
final class MasterOptions {
  /** In seconds. */
  static final ConfigOption<Integer> HEARTBEAT =
      ConfigOptions.key(YarnKeys.HEARTBEAT)
          .intType()
          .defaultValue(5)
          .withDeprecatedKeys("yarn.heartbeat-delay");

  static final ConfigOption<Duration> REQUEST_HEARTBEAT =
      ConfigOptions.key(YarnKeys.REQUEST_HEARTBEAT)
          .durationType()
          .defaultValue(Duration.ofMillis(500));

  /** A port, a range or a list of them. */
  static final ConfigOption<String> PORT =
      ConfigOptions.key(YarnKeys.MASTER_PORT).stringType().defaultValue("0");

  private MasterOptions() {}
}
