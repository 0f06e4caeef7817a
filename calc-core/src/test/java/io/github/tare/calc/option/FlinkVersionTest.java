package io.github.tare.calc.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlinkVersionTest {
  @ParameterizedTest
  @CsvSource({"1.20, 1.20", "1.20.5, 1.20", "' 2.3-SNAPSHOT ', 2.3", "2.0.0, 2.0"})
  void a_version_is_its_major_and_minor_number(String text, String version) {
    assertThat(FlinkVersion.parse(text)).map(FlinkVersion::toString).contains(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "2.x", "v2.3", "1.20foo", "99999.1"})
  void other_texts_are_no_versions(String text) {
    assertThat(FlinkVersion.parse(text)).isEmpty();
  }

  @Test
  void twenty_is_after_nine_and_two_after_one() {
    FlinkVersion version = new FlinkVersion(1, 20);
    assertThat(version.isAtLeast(1, 9)).isTrue();
    assertThat(version.isAtLeast(1, 20)).isTrue();
    assertThat(version.isAtLeast(2, 0)).isFalse();
  }
}
