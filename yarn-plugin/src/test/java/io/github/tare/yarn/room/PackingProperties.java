package io.github.tare.yarn.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.ResourceCalculator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PackingProperties {
  private static final String GPU = "yarn.io/gpu";
  private static final String SEED = "430";

  @Property(tries = 1000, seed = SEED)
  void as_many_are_counted_as_can_be_put_one_by_one(
      @ForAll("packings") Packing packing, @ForAll("sizes") ResourceAmounts size) {
    assertThat(packing.count(size)).isEqualTo(oneByOne(packing, size));
  }

  @Property(tries = 1000, seed = SEED)
  void beside_another_it_is_the_most_over_all_places_of_the_other(
      @ForAll("packings") Packing packing,
      @ForAll("sizes") ResourceAmounts other,
      @ForAll("sizes") ResourceAmounts size) {
    long most = 0;
    for (int i = 0; i < packing.rooms().size(); i++) {
      List<ResourceAmounts> rooms = new ArrayList<>(packing.rooms());
      if (packing.measure().fits(other, rooms.get(i))) {
        rooms.set(i, rooms.get(i).without(other));
        most = Math.max(most, oneByOne(new Packing(packing.measure(), rooms), size));
      }
    }
    assertThat(packing.countBeside(other, size)).isEqualTo(most);
  }

  @Property(tries = 1000, seed = SEED)
  void what_is_held_lacks_nothing(
      @ForAll("packings") Packing packing, @ForAll("sizes") ResourceAmounts size) {
    assertThat(packing.holds(size)).isEqualTo(packing.count(size) > 0);
  }

  private static long oneByOne(Packing packing, ResourceAmounts size) {
    long count = 0;
    for (ResourceAmounts room : packing.rooms()) {
      for (ResourceAmounts left = room;
          packing.measure().fits(size, left);
          left = left.without(size)) {
        count++;
      }
    }
    return count;
  }

  @Provide
  Arbitrary<Packing> packings() {
    return Combinators.combine(
            Arbitraries.of(ResourceCalculator.class), amounts(0, 20).list().ofMaxSize(4))
        .as((calculator, rooms) -> new Packing(new Measure(calculator), rooms));
  }

  @Provide
  Arbitrary<ResourceAmounts> sizes() {
    return amounts(1, 6);
  }

  private static Arbitrary<ResourceAmounts> amounts(int least, int most) {
    return Combinators.combine(
            Arbitraries.longs().between(least, most),
            Arbitraries.integers().between(least, most),
            Arbitraries.longs().between(0, most))
        .as(
            (memory, vcores, gpus) ->
                new ResourceAmounts(memory, vcores, new TreeMap<>(Map.of(GPU, gpus))));
  }
}
