package io.github.tare.yarn.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FactsTextProperties {
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void what_was_written_is_read_back(@ForAll("facts") ClusterFacts facts) {
    assertThat(FactsText.read(FactsText.write(facts))).isEqualTo(new FactsResult.Read(facts));
  }

  @Property(tries = 200)
  void no_text_makes_the_reader_throw(@ForAll String text) {
    assertThat(FactsText.read(text)).isInstanceOf(FactsResult.Damaged.class);
  }

  @Provide
  Arbitrary<ClusterFacts> facts() {
    return ArbitraryFacts.of(ClusterFacts.class).map(ClusterFacts.class::cast);
  }
}
