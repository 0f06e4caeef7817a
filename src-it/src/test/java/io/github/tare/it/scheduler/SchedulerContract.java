package io.github.tare.it.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** What Tare says of a request before it is made is what the scheduler does when it is made. */
@Tag("scheduler")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SchedulerContract {
  private final String name;
  private final Rehearsal rehearsal;
  private final List<Scenario> scenarios;
  private final List<Agreement> agreements = new ArrayList<>();

  SchedulerContract(String name, Rehearsal rehearsal, List<Scenario> scenarios) {
    this.name = name;
    this.rehearsal = rehearsal;
    this.scenarios = scenarios;
  }

  @BeforeAll
  void warms_up() throws Exception {
    rehearsal.warmUp(scenarios.get(0).nodes());
  }

  @TestFactory
  Stream<DynamicTest> what_is_foreseen_is_what_is_seen() {
    return scenarios.stream()
        .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> play(scenario)));
  }

  private void play(Scenario scenario) throws Exception {
    Agreement agreement = rehearsal.play(scenario);
    agreements.add(agreement);
    agreement.verify();
  }

  @AfterAll
  void shows_what_the_documentation_shows() throws Exception {
    rehearsal.end();
    new Table(name).verify(agreements);
  }
}
