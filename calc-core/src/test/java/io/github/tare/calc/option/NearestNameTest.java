package io.github.tare.calc.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  private static final List<String> KNOWN =
      List.of("taskmanager.memory.process.size", "taskmanager.memory.flink.size", "yarn.queue");

  @Test
  void a_missing_letter_is_found() {
    assertThat(NearestName.of("taskmanager.memory.proces.size", KNOWN))
        .contains("taskmanager.memory.process.size");
  }

  @Test
  void case_does_not_count() {
    assertThat(NearestName.of("TaskManager.memory.flink.SIZE", KNOWN))
        .contains("taskmanager.memory.flink.size");
  }

  @Test
  void swapped_neighbours_are_one_mistake() {
    assertThat(NearestName.distance("queue", "qeuue")).isEqualTo(1);
    assertThat(NearestName.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(NearestName.distance("", "abc")).isEqualTo(3);
  }

  @Test
  void what_resembles_nothing_gets_no_suggestion() {
    assertThat(NearestName.of("yarn.elephant", KNOWN)).isEmpty();
    assertThat(NearestName.of("", KNOWN)).isEmpty();
  }

  @Test
  void of_two_equally_near_names_the_first_in_the_alphabet_wins() {
    assertThat(NearestName.of("cat", List.of("rat", "bat"))).contains("bat");
  }
}
