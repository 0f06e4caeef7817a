package io.github.tare.yarn.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.ResourceCalculator;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class ContainerSizingProperties {
  private static final String GPU = "yarn.io/gpu";
  private static final String SEED = "49";

  @Property(tries = 1000, seed = SEED)
  void a_grant_is_what_was_asked_or_more_and_never_above_the_maximum(
      @ForAll("sizings") ContainerSizing sizing, @ForAll("sizes") ContainerSize asked) {
    sizing
        .granted(asked)
        .known()
        .ifPresent(
            granted -> {
              assertThat(granted.memoryMebibytes())
                  .isBetween(asked.memoryMebibytes(), sizing.maximum().memoryMebibytes());
              if (sizing.calculator() == ResourceCalculator.EVERY_RESOURCE) {
                assertThat(granted.vcores()).isBetween(asked.vcores(), sizing.maximum().vcores());
                assertThat(gpus(granted)).isBetween(gpus(asked), sizing.maximum().other(GPU));
              }
            });
  }

  @Property(tries = 1000, seed = SEED)
  void a_grant_is_a_multiple_of_the_step_or_the_maximum(
      @ForAll("sizings") ContainerSizing sizing, @ForAll("sizes") ContainerSize asked) {
    long step = sizing.step().memoryMebibytes();

    sizing
        .granted(asked)
        .known()
        .map(ContainerSize::memoryMebibytes)
        .filter(granted -> granted != sizing.maximum().memoryMebibytes() && step > 0)
        .ifPresent(granted -> assertThat(granted % step).isZero());
  }

  @Property(tries = 1000, seed = SEED)
  void who_asks_for_what_is_granted_gets_just_that(
      @ForAll("sizings") ContainerSizing sizing, @ForAll("sizes") ContainerSize asked) {
    sizing
        .granted(asked)
        .known()
        .ifPresent(granted -> assertThat(sizing.granted(granted).known()).contains(granted));
  }

  @Property(tries = 1000, seed = SEED)
  void only_what_is_above_the_maximum_is_refused(
      @ForAll("sizings") ContainerSizing sizing, @ForAll("sizes") ContainerSize asked) {
    boolean fits =
        asked.memoryMebibytes() <= sizing.maximum().memoryMebibytes()
            && asked.vcores() <= sizing.maximum().vcores()
            && gpus(asked) <= sizing.maximum().other(GPU);

    assertThat(sizing.granted(asked).known().isPresent()).isEqualTo(fits);
  }

  @Property(tries = 1000, seed = SEED)
  void the_largest_whole_size_is_granted_as_it_is_and_none_is_nearer(
      @ForAll("sizings") ContainerSizing sizing,
      @ForAll @LongRange(min = 1, max = 5000) long most) {
    Assume.that(sizing.maximum().vcores() > 0);
    OptionalLong whole = sizing.wholeUpTo(most);

    whole.ifPresent(size -> assertThat(isWhole(sizing, size)).isTrue());
    assertThat(
            LongStream.rangeClosed(whole.orElse(0) + 1, most)
                .filter(size -> size != sizing.maximum().memoryMebibytes())
                .noneMatch(size -> isWhole(sizing, size)))
        .isTrue();
  }

  private static boolean isWhole(ContainerSizing sizing, long mebibytes) {
    return sizing
        .granted(new ContainerSize(mebibytes, 1))
        .known()
        .filter(granted -> granted.memoryMebibytes() == mebibytes)
        .isPresent();
  }

  private static long gpus(ContainerSize size) {
    return size.others().getOrDefault(GPU, 0L);
  }

  @Provide
  Arbitrary<ContainerSizing> sizings() {
    return Combinators.combine(
            Arbitraries.of(ResourceCalculator.class),
            amounts(4096, 4, 2),
            amounts(4096, 4, 2),
            amounts(1 << 16, 16, 4))
        .as(ContainerSizing::new);
  }

  @Provide
  Arbitrary<ContainerSize> sizes() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 1 << 15),
            Arbitraries.integers().between(1, 12),
            Arbitraries.longs().between(0, 3))
        .as(
            (mebibytes, vcores, gpus) ->
                new ContainerSize(
                    mebibytes, vcores, new TreeMap<>(gpus > 0 ? Map.of(GPU, gpus) : Map.of())));
  }

  private static Arbitrary<ResourceAmounts> amounts(long mebibytes, int vcores, long gpus) {
    return Combinators.combine(
            Arbitraries.longs().between(0, mebibytes),
            Arbitraries.integers().between(0, vcores),
            Arbitraries.longs().between(0, gpus))
        .as(
            (memory, cores, cards) ->
                new ResourceAmounts(memory, cores, new TreeMap<>(Map.of(GPU, cards))));
  }
}
