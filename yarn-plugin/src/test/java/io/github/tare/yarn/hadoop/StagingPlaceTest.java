package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.StagingFacts;
import io.github.tare.yarn.config.CachePlace;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FsStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.junit.jupiter.api.Test;

class StagingPlaceTest {
  private final FileSystem files = mock(FileSystem.class);

  @Test
  void what_is_left_of_the_file_system_is_its_room() throws IOException {
    when(files.getStatus(any())).thenReturn(new FsStatus(100, 30, 70));
    when(files.getDefaultBlockSize(any())).thenReturn(128L << 20);
    assertThat(look().room()).isEqualTo(Fact.of(70L));
    assertThat(look().block()).isEqualTo(Fact.of(128L << 20));
  }

  @Test
  void a_file_system_that_does_not_tell_its_room_is_there_all_the_same() throws IOException {
    when(files.getStatus(any())).thenThrow(new AccessControlException("Permission denied: jane"));
    when(files.getDefaultReplication(any())).thenReturn((short) 3);
    assertThat(look().room())
        .isEqualTo(Fact.unknown("the file system did not say: Permission denied: jane"));
    assertThat(look().replication()).isEqualTo(Fact.of(3));
    assertThat(look().refusal()).isEmpty();
  }

  private StagingFacts look() throws IOException {
    return new StagingPlace(
            files,
            new Path("hdfs://nn:8020/user/jane/.tare"),
            new CachePlace(CachePlace.Kind.NOWHERE, Optional.empty()))
        .look();
  }
}
