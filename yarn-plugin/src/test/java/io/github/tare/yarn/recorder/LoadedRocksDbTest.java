package io.github.tare.yarn.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How soon it is known that the library is there. */
class LoadedRocksDbTest {
  private static final String BEFORE = "7f00-7f01 r-xp 0 08:01 9 /lib/libc.so.6\n";

  @TempDir private Path directory;
  private Path maps;
  private LoadedRocksDb source;

  @BeforeEach
  void a_process_without_it() throws IOException {
    maps = Files.writeString(directory.resolve("maps"), BEFORE);
    source = new LoadedRocksDb(maps.toFile());
  }

  @Test
  void within_five_seconds_while_the_process_is_young() throws IOException {
    assertThat(after(1)).isZero();
    load();
    assertThat(after(4)).isZero();
    assertThat(after(1)).isEqualTo(1);
  }

  @Test
  void within_a_minute_later() throws IOException {
    assertThat(after(61)).isZero();
    load();
    assertThat(after(59)).isZero();
    assertThat(after(1)).isEqualTo(1);
  }

  private void load() throws IOException {
    Files.writeString(maps, BEFORE + "7f02-7f03 r-xp 0 08:01 9 /tmp/librocksdbjni-linux64.so\n");
  }

  private long after(int seconds) throws IOException {
    Sample sample = new Sample();
    for (int i = 0; i < seconds; i++) {
      source.read(sample);
    }
    return sample.get(Field.ROCKSDB);
  }
}
