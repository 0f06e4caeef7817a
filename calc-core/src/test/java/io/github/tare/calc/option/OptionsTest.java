package io.github.tare.calc.option;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Remedy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static final Origin HIGH = new Origin.CommandLine("-Dk=high");
  private static final Origin LOW = new Origin.FileLine("f", 1);
  private static final Options OPTIONS =
      Options.of(
          List.of(
              new OptionLayer("high", Map.of("k", new Sourced<>("high", HIGH))),
              new OptionLayer(
                  "low",
                  Map.of("k", new Sourced<>("low", LOW), "other", new Sourced<>("x", LOW)))));

  @Test
  void the_highest_layer_wins_and_the_others_are_remembered() {
    assertThat(OPTIONS.find("k")).contains(new Sourced<>("high", HIGH));
    assertThat(OPTIONS.overridden("k")).containsExactly(new Sourced<>("low", LOW));
    assertThat(OPTIONS.overridden("other")).isEmpty();
  }

  @Test
  void a_change_sets_and_removes_without_touching_the_original() {
    Sourced<String> added = new Sourced<>("new", new Origin.Derived());
    Options changed = OPTIONS.with(Remedy.remove("k")).with(Remedy.set("added", "new"));
    assertThat(changed.find("k")).isEmpty();
    assertThat(changed.find("added")).contains(added);
    assertThat(changed.find("other")).isEqualTo(OPTIONS.find("other"));
    assertThat(OPTIONS.find("k")).isPresent();
  }
}
