package io.github.tare.yarn.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.yarn.config.DynamicProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DestinationTest {
  private static final FlinkVersion NEWER_THAN_KNOWN = new FlinkVersion(2, 9);

  @Test
  void a_configuration_without_a_word_leads_somewhere() {
    assertThat(destination(KnownFlink.LATEST, Strictness.WARNINGS).yarn()).isPresent();
  }

  @Test
  void a_warning_stops_the_strict_only() {
    Destination easy = destination(NEWER_THAN_KNOWN, Strictness.ERRORS);
    Destination strict = destination(NEWER_THAN_KNOWN, Strictness.WARNINGS);

    assertThat(easy.yarn()).isPresent();
    assertThat(strict.yarn()).isEmpty();
    assertThat(strict.problems()).isEqualTo(easy.problems());
    assertThat(strict.problems().all()).isNotEmpty();
  }

  @Test
  void an_error_of_a_yarn_key_stops_everybody() {
    Destination wrong =
        destination(
            KnownFlink.LATEST,
            Strictness.ERRORS,
            DynamicProperty.parse("yarn.application.priority=high").orElseThrow());

    assertThat(wrong.yarn()).isEmpty();
    assertThat(wrong.problems().refuse()).isTrue();
  }

  private static Destination destination(
      FlinkVersion version, Strictness strictness, DynamicProperty... properties) {
    return Destination.read(
        new ConfigurationChoice(Optional.empty(), List.of(properties), Optional.of(version)),
        Map.of(),
        strictness);
  }
}
