package io.github.tare.yarn.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.problem.ProblemText;
import io.github.tare.yarn.Golden;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
  @ParameterizedTest
  @ValueSource(strings = {FakeCluster.SESSION, FakeCluster.APPLICATION, FakeCluster.ENDED})
  void ones_own_are_found(String id) throws IOException {
    assertThat(find(id)).isEqualTo("found " + id);
  }

  @Test
  void what_is_no_id_is_not_looked_for() throws IOException {
    Golden.check(getClass(), "630-malformed.txt", find("job_17_2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "application_1",
        "application_1_2_3",
        "application_-1_2",
        "application_1_99999999999999999999",
        "Application_1_2",
        "container_1_0002_01_000001"
      })
  void ids_are_of_one_form_alone(String text) throws IOException {
    assertThat(find(text)).contains("TARE-630");
  }

  @Test
  void one_that_never_was_is_not_known() throws IOException {
    Golden.check(getClass(), "631-unknown.txt", find("application_1700000000000_9999"));
  }

  @Test
  void another_users_is_left_to_them() throws IOException {
    Golden.check(getClass(), "632-foreign.txt", find(FakeCluster.FOREIGN));
  }

  @Test
  void one_without_a_tag_of_tares_is_not_tares() throws IOException {
    Golden.check(getClass(), "633-not-tares.txt", find(FakeCluster.NOT_TARES));
  }

  private static String find(String id) throws IOException {
    return new Search(new FakeCluster())
        .find(id)
        .fold(application -> "found " + application.id(), ProblemText::of);
  }
}
