package io.github.tare.calc.option;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionReaderTest {
  private static final Origin FILE = new Origin.FileLine("conf/config.yaml", 3);
  private static final Origin ARGUMENT = new Origin.CommandLine("-D");
  private static final OptionKey<?> MIN = TaskExecutorOptions.NETWORK_MIN;
  private static final String KEY = "taskmanager.memory.network.min";
  private static final String ALIAS = "taskmanager.network.memory.min";

  @Test
  void a_key_in_a_file_wins_against_its_alias_on_the_command_line_as_in_flink() {
    OptionReader reader = reader(Map.of(ALIAS, "2m"), Map.of(KEY, "1m"));
    assertThat(reader.findExplicit(MIN))
        .hasValueSatisfying(setting -> assertThat(setting.place().origin()).isEqualTo(FILE));
    assertThat(reader.shadowed(MIN))
        .singleElement()
        .satisfies(lost -> assertThat(lost.key()).isEqualTo(ALIAS));
  }

  @Test
  void of_one_key_the_command_line_wins() {
    OptionReader reader = reader(Map.of(KEY, "2m"), Map.of(KEY, "1m"));
    assertThat(reader.find(MIN))
        .hasValueSatisfying(setting -> assertThat(setting.text()).isEqualTo("2m"));
  }

  @Test
  void an_alias_is_read_where_the_key_is_not_set() {
    OptionReader reader = reader(Map.of(), Map.of(ALIAS, "1m"));
    assertThat(reader.contains(MIN)).isTrue();
    assertThat(reader.find(MIN))
        .hasValueSatisfying(
            setting -> {
              assertThat(setting.key()).isEqualTo(ALIAS);
              assertThat(setting.isExplicit()).isTrue();
              assertThat(setting.isStandIn()).isFalse();
            });
  }

  @Test
  void without_either_the_default_is_flinks() {
    OptionReader reader = reader(Map.of(), Map.of());
    assertThat(reader.contains(MIN)).isFalse();
    assertThat(reader.find(MIN))
        .hasValueSatisfying(
            setting -> {
              assertThat(setting.place().origin().describe()).isEqualTo("Flink's default");
              assertThat(setting.text()).isEqualTo("64m");
              assertThat(setting.isExplicit()).isFalse();
            });
  }

  @Test
  void an_option_without_default_may_be_nowhere() {
    assertThat(reader(Map.of(), Map.of()).find(TaskExecutorOptions.PROCESS_SIZE)).isEmpty();
  }

  @Test
  void the_maximum_of_network_memory_has_a_limit_until_flink_1_16() {
    assertThat(new TaskExecutorOptions(new FlinkVersion(1, 16)).networkMax().defaultText())
        .contains("1g");
    assertThat(new TaskExecutorOptions(new FlinkVersion(1, 17)).networkMax().defaultText())
        .contains("9223372036854775807b");
  }

  private static OptionReader reader(Map<String, String> arguments, Map<String, String> file) {
    return new OptionReader(Options.of(List.of(layer(arguments, ARGUMENT), layer(file, FILE))));
  }

  private static OptionLayer layer(Map<String, String> values, Origin origin) {
    Map<String, Sourced<String>> sourced = new HashMap<>();
    values.forEach((key, value) -> sourced.put(key, new Sourced<>(value, origin)));
    return new OptionLayer("layer", sourced);
  }
}
