package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.tare.yarn.cluster.Fact;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.OptionalLong;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.QuotaUsage;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuotaQuestionsTest {
  private static final QuotaUsage NONE = usage(-1, -1, 1000, 1000);

  private final FileSystem files = mock(FileSystem.class);

  @BeforeEach
  void an_hdfs_with_a_home_and_no_quotas() throws IOException {
    when(files.getScheme()).thenReturn("hdfs");
    when(files.getFileStatus(any())).thenThrow(new FileNotFoundException());
    there("/", "hdfs", usage(Long.MAX_VALUE, -1, 7_000_000, 1L << 50));
    there("/user", "hdfs", NONE);
    there("/user/jane", "jane", NONE);
  }

  @Test
  void without_quotas_nothing_bounds_and_who_was_not_asked_is_told() throws IOException {
    Quotas quotas = ask("/user/jane/.tare");
    assertThat(quotas.space().known()).contains(OptionalLong.empty());
    assertThat(quotas.names().known()).contains(OptionalLong.empty());
    assertThat(quotas.space().caution())
        .contains(
            "quotas of /user were not asked for, since without one a NameNode would count all"
                + " files there");
  }

  @Test
  void a_directory_of_others_above_is_not_counted() throws IOException {
    ask("/user/jane/.tare");
    verify(files, never()).getQuotaUsage(new Path("/user"));
  }

  @Test
  void the_least_that_any_quota_leaves_is_what_is_left() throws IOException {
    there("/user/jane", "jane", usage(500, 1 << 30, 100, 1 << 29));
    there("/user/jane/.tare", "jane", usage(300, 1 << 20, 250, 1 << 10));
    Quotas quotas = ask("/user/jane/.tare");
    assertThat(quotas.space().known()).contains(OptionalLong.of((1 << 20) - (1 << 10)));
    assertThat(quotas.names().known()).contains(OptionalLong.of(50));
  }

  @Test
  void a_quota_that_is_overdrawn_leaves_nothing() throws IOException {
    there("/user/jane", "jane", usage(500, 100, 501, 200));
    Quotas quotas = ask("/user/jane/.tare");
    assertThat(quotas.space().known()).contains(OptionalLong.of(0));
    assertThat(quotas.names().known()).contains(OptionalLong.of(0));
  }

  @Test
  void a_directory_set_for_staging_is_asked_whoever_owns_it() throws IOException {
    there("/flink", "admin", usage(-1, 4096, 1, 96));
    assertThat(ask("/flink/.tare-jane").space()).isEqualTo(Fact.of(OptionalLong.of(4000)));
  }

  @Test
  void other_file_systems_have_none_and_are_not_asked() throws IOException {
    when(files.getScheme()).thenReturn("s3a");
    assertThat(ask("/user/jane/.tare").space()).isEqualTo(Fact.of(OptionalLong.empty()));
    verify(files, never()).getQuotaUsage(any());
  }

  private Quotas ask(String root) throws IOException {
    return new QuotaQuestions(files, new Path(root), "jane").ask();
  }

  private void there(String directory, String owner, QuotaUsage usage) throws IOException {
    Path path = new Path(directory);
    FileStatus status =
        new FileStatus(0, true, 1, 1, 0, 0, FsPermission.getDirDefault(), owner, owner, path);
    doReturn(status).when(files).getFileStatus(path);
    when(files.getQuotaUsage(path)).thenReturn(usage);
  }

  private static QuotaUsage usage(long names, long space, long count, long consumed) {
    return new QuotaUsage.Builder()
        .quota(names)
        .spaceQuota(space)
        .fileAndDirectoryCount(count)
        .spaceConsumed(consumed)
        .build();
  }
}
