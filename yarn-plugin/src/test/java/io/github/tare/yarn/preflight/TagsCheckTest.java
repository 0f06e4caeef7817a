package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.proposal.Proposals;
import org.junit.jupiter.api.Test;

class TagsCheckTest {
  @Test
  void nine_tags_of_a_hundred_characters_are_fine() {
    assertThat(found("A,b,c,d,e,f,g,~ h," + "x".repeat(100))).isEmpty();
  }

  @Test
  void more_and_longer_ones_are_a_warning() {
    assertThat(found("a,b,c,d,e,f,g,h,i,j"))
        .contains("WARNING TARE-457 There are 11 tags with Tare's own");
    assertThat(found("x".repeat(101))).contains("WARNING TARE-457", "has 101 characters");
  }

  @Test
  void letters_beyond_ascii_are_refused() {
    Golden.check(getClass(), "457-tags.txt", found("nightly,b\u00fcro"));
  }

  private static String found(String tags) {
    return Found.by(new TagsCheck(), Clusters.usual(), Proposals.with("yarn.tags", tags));
  }
}
