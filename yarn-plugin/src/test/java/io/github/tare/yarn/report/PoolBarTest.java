package io.github.tare.yarn.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.plan.ProcessKind;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoolBarTest {
  @ParameterizedTest
  @EnumSource
  void no_two_pools_of_a_process_have_the_same_sign(PoolSigns signs) {
    for (ProcessKind process : ProcessKind.values()) {
      Set<String> different = process.pools().stream().map(signs::of).collect(Collectors.toSet());
      assertThat(different).hasSameSizeAs(process.pools());
    }
  }

  @ParameterizedTest
  @EnumSource
  void colours_are_not_counted_as_characters(Pool pool) {
    String sign = new PoolBar(PoolSigns.BLOCKS, Style.COLOURED, 60).sign(pool);

    assertThat(sign).startsWith("\u001B[").endsWith("\u001B[0m");
    assertThat(Style.width(sign)).isEqualTo(1);
  }
}
