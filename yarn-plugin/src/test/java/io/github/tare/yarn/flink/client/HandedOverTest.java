package io.github.tare.yarn.flink.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.config.DynamicProperty;
import io.github.tare.yarn.prepare.ConfigurationChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.DeploymentOptionsInternal;
import org.apache.flink.configuration.PipelineOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The origins that Flink's flat configuration has lost are found again. */
class HandedOverTest {
  @TempDir Path directory;

  private final Configuration handed = new Configuration();

  @Test
  void what_the_file_says_keeps_its_place_and_the_rest_was_said_on_the_command_line()
      throws IOException {
    file("parallelism.default: 2\ntaskmanager.memory.process.size: 1728m\n");
    handed.setString("parallelism.default", "2");
    handed.setString("taskmanager.memory.process.size", "4g");
    handed.setString("yarn.application.queue", "etl");
    assertThat(choice().properties())
        .containsExactly(
            new DynamicProperty("taskmanager.memory.process.size", "4g"),
            new DynamicProperty("yarn.application.queue", "etl"));
    assertThat(choice().confDir()).contains(directory);
  }

  @Test
  void what_flinks_client_sets_for_itself_does_not_travel() throws IOException {
    file("parallelism.default: 2\n");
    handed.set(DeploymentOptions.TARGET, "tare-application");
    handed.set(DeploymentOptions.ATTACHED, true);
    handed.set(DeploymentOptions.SHUTDOWN_IF_ATTACHED, false);
    handed.set(PipelineOptions.JARS, List.of("file:///job.jar"));
    handed.set(PipelineOptions.CLASSPATHS, List.of());
    assertThat(choice().properties()).isEmpty();
  }

  @Test
  void a_class_path_of_the_users_travels() throws IOException {
    file("parallelism.default: 2\n");
    handed.set(PipelineOptions.CLASSPATHS, List.of("file:///a.jar"));
    assertThat(choice().properties())
        .extracting(DynamicProperty::key)
        .containsExactly("pipeline.classpaths");
  }

  @Test
  void without_a_file_all_of_it_was_said_on_the_command_line() {
    handed.setString("parallelism.default", "2");
    assertThat(choice().properties())
        .containsExactly(new DynamicProperty("parallelism.default", "2"));
  }

  private ConfigurationChoice choice() {
    handed.set(DeploymentOptionsInternal.CONF_DIR, directory.toString());
    return HandedOver.choice(handed, Map.of());
  }

  private void file(String content) throws IOException {
    Files.writeString(directory.resolve("config.yaml"), content);
  }
}
