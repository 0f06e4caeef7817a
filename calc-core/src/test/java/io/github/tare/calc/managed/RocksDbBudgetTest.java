package io.github.tare.calc.managed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.unit.MemorySize;
import org.junit.jupiter.api.Test;

class RocksDbBudgetTest {
  private static final MemorySize WRITE_BUFFER = MemorySize.ofMebibytes(64);

  @Test
  void the_cache_leaves_room_for_half_of_the_write_buffers() {
    RocksDbBudget budget = budget(128L << 20);
    assertThat(budget.blockCache()).isEqualTo(MemorySize.ofBytes(111848106));
    assertThat(budget.writeBuffers()).isEqualTo(MemorySize.ofBytes(44739242));
  }

  /** The threshold was seen in a running Flink. */
  @Test
  void below_28_760_943_bytes_write_buffers_of_64m_are_flushed_all_the_time() {
    assertThat(budget(28_760_943).flushesAllTheTime(WRITE_BUFFER)).isFalse();
    assertThat(budget(28_760_942).flushesAllTheTime(WRITE_BUFFER)).isTrue();
  }

  @Test
  void a_block_is_an_eighth_in_whole_4_kib() {
    assertThat(RocksDbBudget.arenaBlock(WRITE_BUFFER)).isEqualTo(MemorySize.ofMebibytes(8));
    assertThat(RocksDbBudget.arenaBlock(MemorySize.ofBytes(8 * 4096 + 8)))
        .isEqualTo(MemorySize.ofBytes(8192));
  }

  @Test
  void ratios_that_would_fill_the_cache_conflict() {
    assertThat(RocksDbBudget.conflict(.5, .1)).isFalse();
    assertThat(RocksDbBudget.conflict(.5, .6)).isTrue();
    assertThat(RocksDbBudget.conflict(.95, .1)).isTrue();
  }

  private static RocksDbBudget budget(long bytes) {
    return new RocksDbBudget(MemorySize.ofBytes(bytes), .5, .1);
  }
}
