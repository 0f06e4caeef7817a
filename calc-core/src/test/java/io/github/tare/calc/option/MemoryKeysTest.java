package io.github.tare.calc.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryKeysTest {
  private static final MemoryKeys NEW = MemoryKeys.ofTaskExecutor(new FlinkVersion(2, 3));
  private static final MemoryKeys OLD = MemoryKeys.ofTaskExecutor(new FlinkVersion(1, 20));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "taskmanager.memory.process.size",
        "taskmanager.memory.managed.consumer-weights",
        "taskmanager.memory.managed.consumer-weights.OPERATOR",
        "taskmanager.network.memory.buffer-debloat.enabled",
        "taskmanager.numberOfTaskSlots",
        "jobmanager.memory.process.size",
        "jobmanager.memory.anything",
        "state.backend.rocksdb.memory.managed",
        "my.own.key"
      })
  void keys_of_flink_and_keys_of_others_are_not_unknown(String key) {
    assertThat(NEW.isUnknown(key)).isFalse();
    assertThat(NEW.removed(key)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "taskmanager.memory.proces.size",
        "taskmanager.memory.elephant",
        "TaskManager.memory.process.size",
        "taskmanger.memory.process.size",
        "taskmanager.memoryprocess.size",
      })
  void what_looks_like_a_key_about_memory_and_is_none_is_unknown(String key) {
    assertThat(NEW.isUnknown(key)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "taskmanager.heap.size, taskmanager.memory.process.size",
    "taskmanager.heap.mb, taskmanager.memory.process.size",
    "taskmanager.network.numberOfBuffers, taskmanager.memory.network.max",
    "taskmanager.memory.fraction, taskmanager.memory.managed.fraction",
    "containerized.heap-cutoff-min, taskmanager.memory.jvm-overhead.min",
  })
  void a_removed_key_names_what_replaces_it(String key, String replacement) {
    assertThat(NEW.isUnknown(key)).isFalse();
    assertThat(NEW.removed(key).flatMap(RemovedKey::replacement)).contains(replacement);
  }

  @Test
  void what_was_removed_in_2_0_is_still_there_in_1_20() {
    assertThat(OLD.removed("taskmanager.heap.size")).isEmpty();
    assertThat(OLD.removed("taskmanager.network.memory.buffers-per-channel")).isEmpty();
    assertThat(NEW.removed("taskmanager.network.memory.buffers-per-channel")).isPresent();
    assertThat(OLD.removed("taskmanager.memory.preallocate")).isPresent();
  }

  @Test
  void each_process_minds_its_own_keys() {
    MemoryKeys jobManager = MemoryKeys.ofJobManager(new FlinkVersion(2, 3));
    assertThat(jobManager.isUnknown("jobmanager.memory.anything")).isTrue();
    assertThat(jobManager.isUnknown("taskmanager.memory.anything")).isFalse();
    assertThat(jobManager.removed("jobmanager.heap.size")).isPresent();
    assertThat(jobManager.removed("taskmanager.heap.size")).isEmpty();
  }
}
