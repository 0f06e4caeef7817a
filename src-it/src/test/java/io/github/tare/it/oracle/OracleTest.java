package io.github.tare.it.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What real Flink answers is what Tare answers: the same bytes in every pool, the same JVM options,
 * the same refusals. Another run: {@code -Dtare.oracle.seed=7 -Dtare.oracle.cases=100000}.
 */
class OracleTest {
  private static final long SEED = Long.getLong("tare.oracle.seed", 49);
  private static final int CASES = Integer.getInteger("tare.oracle.cases", 3000);
  private static final Path JARS = Path.of("target", "oracle");
  private static final List<String> MINORS =
      List.of("1.17", "1.19", "1.20", "2.0", "2.1", "2.2", "2.3");

  private static final List<RealFlink> FLINKS = new ArrayList<>();
  private static final List<Comparison> COMPARISONS = new ArrayList<>();
  private static final Set<Mutation> MUTATIONS = EnumSet.noneOf(Mutation.class);

  @BeforeAll
  static void ask_every_flink() throws Exception {
    for (String minor : MINORS) {
      RealFlink flink = RealFlink.in(JARS.resolve(minor), JARS.resolve("shared"));
      FLINKS.add(flink);
      COMPARISONS.add(new Comparison(flink.version(), flink, tare(minor)));
    }
    for (int number = 0; number < CASES; number++) {
      Case one = Case.of(SEED, number);
      MUTATIONS.addAll(one.mutations());
      COMPARISONS.forEach(comparison -> comparison.ask(one));
    }
    print();
  }

  private static TarePlanner tare(String minor) {
    return new TarePlanner(FlinkVersion.parse(minor).orElseThrow());
  }

  private static void print() {
    Tally all = Tally.NONE;
    for (Comparison each : COMPARISONS) {
      each.tallies()
          .forEach(
              (process, tally) ->
                  System.out.printf(
                      "oracle: Flink %s %s: %s%n", each.version(), process.keyPrefix(), tally));
      all = each.tallies().values().stream().reduce(all, Tally::plus);
    }
    System.out.printf(
        "oracle: seed %d, %d configurations, %d versions: %s%n",
        SEED, CASES, COMPARISONS.size(), all);
  }

  @AfterAll
  static void close() throws Exception {
    for (RealFlink flink : FLINKS) {
      flink.close();
    }
  }

  @Test
  void tare_and_every_flink_agree() {
    assertThat(COMPARISONS).flatMap(Comparison::disagreements).isEmpty();
  }

  @Test
  void every_supported_version_answered_for_itself() {
    assertThat(COMPARISONS)
        .extracting(each -> FlinkVersion.parse(each.version()).orElseThrow().toString())
        .isEqualTo(MINORS);
  }

  @Test
  void at_least_half_of_the_configurations_are_accepted_by_every_version() {
    assertThat(COMPARISONS)
        .flatMap(each -> each.tallies().values())
        .allMatch(tally -> tally.accepted() > 0 && tally.accepted() * 2 >= tally.cases());
  }

  @Test
  void configurations_were_changed_in_every_way() {
    assertThat(MUTATIONS).containsExactlyElementsOf(Mutation.all());
  }

  @Test
  void what_tare_pins_every_flink_derives_again() {
    for (int i = 0; i < MINORS.size(); i++) {
      TarePlanner tare = tare(MINORS.get(i));
      int pinned = 0;
      for (int number = 0; number < 200; number++) {
        Question question = Case.of(SEED, number).question();
        Answer plan = tare.answer(question);
        if (plan.isAccepted()) {
          pinned++;
          assertThat(FLINKS.get(i).answer(question.with(plan.laidOver(question.config()))))
              .isEqualTo(plan);
        }
      }
      assertThat(pinned).isGreaterThan(100);
    }
  }

  @Test
  void a_planner_that_is_wrong_is_found_out() {
    // Network memory had a maximum of 1 GiB until Flink 1.16.
    Comparison wrong = new Comparison("1.14", FLINKS.get(MINORS.size() - 1), tare("1.14"));
    for (int number = 0; number < 200; number++) {
      wrong.ask(Case.of(SEED, number));
    }
    assertThat(wrong.disagreements()).isNotEmpty();
  }

  @Test
  void the_environment_sets_no_heap_behind_the_back_of_the_configuration() {
    assertThat(System.getenv()).doesNotContainKeys("FLINK_TM_HEAP", "FLINK_JM_HEAP");
  }
}
