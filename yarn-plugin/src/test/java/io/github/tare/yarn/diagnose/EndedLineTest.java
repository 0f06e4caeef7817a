package io.github.tare.yarn.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.launch.EndedContainer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What the master writes of an end is what is read of it. */
class EndedLineTest {
  private static final String ID = "container_1700000000000_0001_01_000002";

  private static final String WHY = "killed: native memory 19 MiB over its budget of 400 MiB";

  @Test
  void the_reason_comes_first_and_yarn_is_quoted() {
    assertThat(EndedLine.write(WHY, new EndedContainer(ID, -104, "is running beyond the limit\n")))
        .isEqualTo(
            WHY
                + ": "
                + ID
                + " ended with exit status -104. YARN says: is running beyond the limit");
  }

  @Property(seed = "7")
  void what_is_written_is_read(
      @ForAll @IntRange(min = -1000, max = 255) int status,
      @ForAll @AlphaChars @StringLength(max = 20) String said) {
    EndedContainer ended = new EndedContainer(ID, status, said);
    assertThat(EndedLine.read("WARN " + EndedLine.write(WHY, ended))).contains(ended);
  }

  @Test
  void a_node_that_cannot_be_reached_is_told_of_by_the_master_itself() {
    EndedContainer ended =
        EndedContainer.unanswered(ID, "node3:45454", "the connection was refused");
    String line = EndedLine.write("its node could not be reached", ended);
    assertThat(line)
        .isEqualTo(
            "its node could not be reached: "
                + ID
                + " ended with exit status -100. Nobody answered at node3:45454: the connection was"
                + " refused.");
    assertThat(EndedLine.read(line)).contains(ended);
  }

  @Test
  void of_many_words_of_yarns_the_first_line_is_read() {
    EndedContainer ended = new EndedContainer(ID, 1, "first. YARN says: more\nsecond");
    String logged = EndedLine.write(WHY, ended).lines().findFirst().orElseThrow();
    assertThat(EndedLine.read(logged))
        .contains(new EndedContainer(ID, 1, "first. YARN says: more"));
  }

  @Test
  void another_line_says_nothing_of_an_end() {
    assertThat(EndedLine.read(ID + " ended with exit status soon")).isEmpty();
  }
}
