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

  @Test
  void the_status_is_explained_and_yarn_is_quoted() {
    assertThat(EndedLine.write(new EndedContainer(ID, -104, "is running beyond the limit\n")))
        .isEqualTo(
            ID
                + " ended with exit status -104: YARN killed it: it used more physical memory than its"
                + " container has. YARN says: is running beyond the limit");
  }

  @Test
  void what_yarn_passes_on_of_the_jvm_counts() {
    String said = "Exception from container-launch\njava.lang.OutOfMemoryError: Metaspace";
    assertThat(EndedLine.write(new EndedContainer(ID, 1, said)))
        .startsWith(ID + " ended with exit status 1: its metaspace was full. YARN says: Exception");
  }

  @Property(seed = "7")
  void what_is_written_is_read(
      @ForAll @IntRange(min = -1000, max = 255) int status,
      @ForAll @AlphaChars @StringLength(max = 20) String said) {
    EndedContainer ended = new EndedContainer(ID, status, said);
    assertThat(EndedLine.read("WARN " + EndedLine.write(ended))).contains(ended);
  }

  @Test
  void of_many_words_of_yarns_the_first_line_is_read() {
    EndedContainer ended = new EndedContainer(ID, 1, "first. YARN says: more\nsecond");
    String logged = EndedLine.write(ended).lines().findFirst().orElseThrow();
    assertThat(EndedLine.read(logged))
        .contains(new EndedContainer(ID, 1, "first. YARN says: more"));
  }

  @Test
  void another_line_says_nothing_of_an_end() {
    assertThat(EndedLine.read(ID + " ended with exit status soon")).isEmpty();
  }
}
