package io.github.tare.yarn.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.container.ContainerSize;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WaitTextsProperties {
  private static final ContainerSize MASTER = new ContainerSize(1600, 1);

  @Property
  void whatever_yarn_says_is_told_in_one_line(@ForAll("texts") String diagnostics) {
    WaitTexts.read(diagnostics, MASTER)
        .ifPresent(
            reason -> {
              assertThat(reason.words()).isNotBlank().doesNotContain("\n");
              assertThat(reason.since(reason)).isEmpty();
              assertThat(reason.isLike(reason)).isTrue();
            });
  }

  @Property
  void what_is_missing_is_what_does_not_fit_and_could(
      @ForAll("amounts") Amount needed,
      @ForAll("amounts") Amount used,
      @ForAll("amounts") Amount limit) {
    WaitFigures figures = WaitFigures.of(needed, Optional.of(used), Optional.of(limit));
    long asked = needed.in(figures.measure());
    long all = limit.in(figures.measure());
    long over = asked > all ? 0 : asked + used.in(figures.measure()) - all;
    assertThat(figures.missing().orElse(0)).isEqualTo(Math.max(0, over));
  }

  /** Pieces of YARN's texts, put together in ways that YARN would not. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.of(
                "[Sun Nov 22 08:51:27 +0000 2026] ",
                "waiting for resources to be assigned for AM. ",
                "Queue's AM resource limit exceeded. ",
                "AM Container for appattempt_",
                "exited with exitCode: 1",
                "Last Node which was processed for the application : ",
                "Total resource : ",
                "Available resource : ",
                "AM Partition = ",
                "Partition Resource = ",
                "Queue AM Resource Usage = ",
                "Queue Resource Limit for AM = ",
                "<memory:1024, vCores:1>",
                "<memory:-9999999999999999999, vCores:9999999999999999999, gpu: 2>",
                "<memory:0, vCores:0",
                "null",
                ";",
                "\n"),
            Arbitraries.strings().ofMaxLength(8));
    return piece.list().ofMaxSize(12).map((List<String> pieces) -> String.join("", pieces));
  }

  @Provide
  Arbitrary<Amount> amounts() {
    Arbitrary<Long> number = Arbitraries.longs().between(0, 1_000_000_000_000_000L);
    return number.flatMap(memory -> number.map(vcores -> new Amount(memory, vcores)));
  }
}
