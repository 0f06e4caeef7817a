package io.github.tare.yarn.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElapsedTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "450, 450 ms",
    "59999, 59 s",
    "60000, 1 min",
    "125000, 2 min 5 s",
    "3600000, 1 h",
    "93780000, 26 h 3 min"
  })
  void time_is_told_in_at_most_two_units(long millis, String text) {
    assertThat(Elapsed.text(Duration.ofMillis(millis))).isEqualTo(text);
  }
}
