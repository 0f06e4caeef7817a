package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MasterStagingTest {
  private static final Duration PATIENCE = Duration.ofMillis(60);
  private static final Duration MUCH_PATIENCE = Duration.ofMinutes(1);

  @TempDir Path temporary;
  private final YarnClient yarn = mock(YarnClient.class);
  private Path directory;
  private MasterStaging staging;

  @BeforeEach
  void stage() throws IOException {
    directory = Files.createDirectories(temporary.resolve("application_1_2"));
    Files.writeString(directory.resolve("file"), "x");
    staging =
        new MasterStaging(
            FileSystem.getLocal(new Configuration(false)),
            new org.apache.hadoop.fs.Path(directory.toUri()),
            yarn,
            ApplicationId.newInstance(1, 2));
  }

  @Test
  void removing_takes_everything() {
    staging.remove();
    assertThat(directory).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(names = {"FINISHED", "FAILED", "KILLED"})
  void the_directory_goes_when_the_application_has_ended(YarnApplicationState state)
      throws Exception {
    says(state);
    staging.removeIfEnded(MUCH_PATIENCE);
    assertThat(directory).doesNotExist();
  }

  @Test
  void a_master_whose_application_goes_on_leaves_the_files_to_its_successor() throws Exception {
    says(YarnApplicationState.RUNNING);
    staging.removeIfEnded(PATIENCE);
    assertThat(directory).exists();
  }

  @Test
  void yarn_may_need_a_moment_to_say_that_the_application_has_ended() throws Exception {
    ApplicationReport running = report(YarnApplicationState.RUNNING);
    ApplicationReport killed = report(YarnApplicationState.KILLED);
    when(yarn.getApplicationReport(any())).thenReturn(running, running, killed);
    staging.removeIfEnded(MUCH_PATIENCE);
    assertThat(directory).doesNotExist();
  }

  @Test
  void a_yarn_that_does_not_answer_leaves_the_files_where_they_are() throws Exception {
    when(yarn.getApplicationReport(any())).thenThrow(new IOException("down"));
    staging.removeIfEnded(MUCH_PATIENCE);
    assertThat(directory).exists();
  }

  @Test
  void after_a_removal_nobody_is_asked_again() throws Exception {
    staging.remove();
    staging.removeIfEnded(MUCH_PATIENCE);
    verify(yarn, never()).getApplicationReport(any());
  }

  private void says(YarnApplicationState state) throws Exception {
    ApplicationReport report = report(state);
    when(yarn.getApplicationReport(any())).thenReturn(report);
  }

  private static ApplicationReport report(YarnApplicationState state) {
    ApplicationReport report = mock(ApplicationReport.class);
    when(report.getYarnApplicationState()).thenReturn(state);
    return report;
  }
}
