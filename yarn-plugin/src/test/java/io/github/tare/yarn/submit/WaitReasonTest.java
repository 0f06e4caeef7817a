package io.github.tare.yarn.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.container.ContainerSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code diagnostics.txt} has every text that Hadoop 3.5.0's schedulers give an application that
 * has not started, one a line, as they put it together.
 */
class WaitReasonTest {
  private static final ContainerSize MASTER = new ContainerSize(1600, 1);

  @Test
  void every_text_of_the_schedulers_is_told_in_plain_words() throws IOException {
    String told =
        diagnostics()
            .map(line -> line + "\n  = " + reason(line).kind() + "\n  " + reason(line).words())
            .collect(Collectors.joining("\n\n", "", "\n"));
    Golden.check(WaitReasonTest.class, "wait-reasons.txt", told);
  }

  @Test
  void no_kind_is_without_a_text_but_for_those_that_are_silence() throws IOException {
    Set<WaitKind> told = diagnostics().map(line -> reason(line).kind()).collect(Collectors.toSet());
    assertThat(new TreeSet<>(EnumSet.complementOf(EnumSet.copyOf(told))))
        .containsExactly(WaitKind.SILENT, WaitKind.WORKERS);
    assertThat(told).hasSize(WaitKind.values().length - 2);
  }

  @Test
  void blank_diagnostics_are_no_reason() {
    assertThat(WaitTexts.read("", MASTER)).isEmpty();
    assertThat(WaitTexts.read("[Sun Nov 22 08:51:27 +0000 2026] \n", MASTER)).isEmpty();
  }

  @Test
  void a_user_whose_use_is_not_known_lacks_figures_and_nothing_else() {
    WaitReason reason =
        reason(
            "User capacity has reached its maximum limit, user limit is <memory:512, vCores:1>,"
                + " resource used by jane is null. Details : AM Partition = <DEFAULT_PARTITION> ;"
                + " Partition Resource = <memory:8192, vCores:8> ; ");
    assertThat(reason.kind()).isEqualTo(WaitKind.USER_FULL);
    assertThat(reason.figures().orElseThrow().used()).isEmpty();
  }

  private static WaitReason reason(String diagnostics) {
    return WaitTexts.read(diagnostics, MASTER).orElseThrow();
  }

  private static Stream<String> diagnostics() throws IOException {
    try (InputStream in = WaitReasonTest.class.getResourceAsStream("wait-reasons.txt")) {
      String blocks = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(blocks.split("\n\n")).map(block -> block.lines().findFirst().orElse(""));
    }
  }
}
