package io.github.tare.yarn.flink.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndedJobsTest {
  private static final String FAILED =
      """
      {"archive":[
       {"path":"/jobs/overview","json":"{\\"jobs\\":[{\\"state\\":\\"FAILED\\"}]}"},
       {"path":"/jobs/ab12/vertices/cd34/exceptions","json":"not this one"},
       {"path":"/jobs/ab12/exceptions","json":"{\\"root-exception\\":\\"…\\",
        \\"exceptionHistory\\":{\\"entries\\":[
         {\\"exceptionName\\":\\"JobException\\",\\"stacktrace\\":\\"org.apache.flink.JobException: no restart\\\\n\\\\tat x.Y.z(Y.java:1)\\\\nCaused by: java.lang.OutOfMemoryError: Cannot reserve 1048576 bytes\\\\n\\\\tat a.B.c(B.java:2)\\\\n\\"},
         {\\"exceptionName\\":\\"Older\\",\\"stacktrace\\":\\"java.lang.Older: before\\"}],
         \\"truncated\\":false}}"}]}
      """;

  private static final String FINISHED =
      """
      {"archive":[{"path":"/jobs/ef56/exceptions",
       "json":"{\\"exceptionHistory\\":{\\"entries\\":[],\\"truncated\\":false}}"}]}
      """;

  @TempDir private Path directory;
  private EndedJobs jobs;

  @BeforeEach
  void archive() {
    jobs = new EndedJobs(directory);
  }

  @Test
  void says_the_last_cause_of_the_latest_failure() throws Exception {
    write("ab12", FAILED, 1000);
    assertThat(jobs.failure())
        .contains("its job failed: OutOfMemoryError: Cannot reserve 1048576 bytes");
  }

  @Test
  void finds_the_job_where_flink_2_3_keeps_it() throws Exception {
    write("application_1/applications/ff00/jobs/ab12", FAILED, 1000);
    assertThat(jobs.failure()).isPresent();
  }

  @Test
  void says_nothing_of_jobs_that_finished() throws Exception {
    write("ef56", FINISHED, 1000);
    assertThat(jobs.failure()).isEmpty();
  }

  @Test
  void says_what_failed_last_where_an_application_has_several_jobs() throws Exception {
    write("ab11", FAILED.replace("Cannot", "Earlier: cannot"), 1000);
    write("ab12", FAILED, 2000);
    write("ef56", FINISHED, 3000);
    assertThat(jobs.failure()).hasValueSatisfying(said -> assertThat(said).contains(": Cannot"));
  }

  @Test
  void says_nothing_where_nothing_is_archived() {
    assertThat(new EndedJobs(directory.resolve("none")).failure()).isEmpty();
  }

  @Test
  void says_nothing_where_an_archive_is_broken_off() throws Exception {
    write("ab12", FAILED.substring(0, FAILED.length() / 2), 1000);
    assertThat(jobs.failure()).isEmpty();
  }

  @Test
  void flink_archives_there() {
    Configuration configuration = new Configuration();
    jobs.keep(configuration);
    assertThat(configuration.get(JobManagerOptions.ARCHIVE_DIR))
        .isEqualTo(directory.toUri().toString());
  }

  @Test
  void a_history_server_of_the_users_own_keeps_its_directory() {
    Configuration configuration = new Configuration();
    configuration.set(JobManagerOptions.ARCHIVE_DIR, "hdfs:///completed-jobs");
    jobs.keep(configuration);
    assertThat(configuration.get(JobManagerOptions.ARCHIVE_DIR))
        .isEqualTo("hdfs:///completed-jobs");
  }

  private void write(String name, String text, long millis) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    // A JSON text in a JSON text has no line breaks of its own.
    Files.writeString(file, text.replace("\n ", " "));
    Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
  }
}
