package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningBeatsTest {
  private final List<Integer> intervals = new ArrayList<>();
  private final OpeningBeats beats = new OpeningBeats(intervals::add);

  @Test
  void the_first_ones_are_quick_whatever_is_wanted() {
    beats.want(500);
    beats.want(5_000);
    assertThat(intervals).containsExactly(100, 100);
  }

  @Test
  void what_is_wanted_may_be_quicker() {
    beats.want(50);
    assertThat(intervals).containsExactly(50);
  }

  @Test
  void after_the_last_quick_one_comes_what_was_wanted_last() {
    beats.want(500);
    beats.want(5_000);
    beat(OpeningBeats.QUICK_ONES - 1);
    assertThat(intervals).containsExactly(100, 100);
    beat(2);
    assertThat(intervals).containsExactly(100, 100, 5_000);
  }

  @Test
  void from_then_on_all_is_as_wanted() {
    beat(OpeningBeats.QUICK_ONES);
    intervals.clear();
    beats.want(500);
    assertThat(intervals).containsExactly(500);
  }

  private void beat(int times) {
    for (int i = 0; i < times; i++) {
      beats.beat();
    }
  }
}
