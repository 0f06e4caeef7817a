package io.github.tare.yarn.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "container_1700000000000_0001_03_000001",
        // After the ResourceManager was started again.
        "container_e17_1700000000000_0001_03_000001"
      })
  void it_says_the_application_the_attempt_and_the_number(String name) {
    assertThat(ContainerName.of(name)).contains(new ContainerName("1700000000000_0001", 3, 1));
    assertThat(ContainerName.of(name).orElseThrow().isMaster()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"container_x", "application_1700000000000_0001", "container_1_1_1_1_1"})
  void another_name_says_nothing(String name) {
    assertThat(ContainerName.of(name)).isEmpty();
  }

  @Test
  void another_container_than_the_first_is_no_masters() {
    assertThat(ContainerName.of("container_1700000000000_0001_01_000011"))
        .hasValueSatisfying(name -> assertThat(name.isMaster()).isFalse());
  }
}
