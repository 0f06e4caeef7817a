package io.github.tare.it.scheduler;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.stream.Collectors;

/** A scenario with what Tare said of it and what YARN did. */
record Agreement(Scenario scenario, Foreseen foreseen, Seen seen) {

  /** Fails where one of the two is not what the scenario expects, or they differ. */
  void verify() {
    assertSoftly(
        softly -> {
          softly.assertThat(foreseen.verdict()).as("Tare's verdict").isEqualTo(scenario.verdict());
          softly.assertThat(reason()).as("Tare's reason").isEqualTo(scenario.code());
          softly
              .assertThat(seen.is(scenario.verdict(), scenario.ask()))
              .as("YARN's verdict")
              .isTrue();
          softly.assertThat(seen.words()).as("YARN's reason").contains(scenario.words());
          softly.assertThat(foreseen.said()).as("Tare's queue").contains(scenario.queue());
          softly.assertThat(seen.queue()).as("YARN's queue").contains(scenario.queue());
          if (foreseen.verdict() != Verdict.REJECTED) {
            softly.assertThat(foreseen.grants()).as("grants").isEqualTo(expected());
          }
          if (!softly.wasSuccess()) {
            softly.fail(scenario.ask() + "\n" + foreseen.said() + "\n" + seen);
          }
        });
  }

  /** Of nodes that are still to come nobody knows what they hold. */
  private Grants expected() {
    return scenario.nodes().isEmpty() ? seen.grants().withoutEver() : seen.grants();
  }

  /** What decides; where nothing stops it, the expected code if it was told besides. */
  private String reason() {
    return foreseen.because().isEmpty()
        ? foreseen.codes().stream().filter(scenario.code()::equals).findFirst().orElse("")
        : foreseen.because().get(0);
  }

  /** A line of the table. */
  String row() {
    return "| %s | %s%s | %s | %s |"
        .formatted(
            scenario.name(),
            scenario.ask(),
            others(),
            foreseen.inWords(scenario, reason()),
            seen.inWords(scenario));
  }

  private String others() {
    return scenario.before().stream()
        .map(before -> "<br>beside " + before)
        .collect(Collectors.joining());
  }
}
