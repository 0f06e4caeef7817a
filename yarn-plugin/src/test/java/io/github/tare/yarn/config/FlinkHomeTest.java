package io.github.tare.yarn.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlinkHomeTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "flink-dist-2.3.0.jar, 2.3",
    "flink-dist_2.12-1.20.1.jar, 1.20",
    "flink-runtime-1.20.5.jar, 1.20",
    "flink-core-2.0-SNAPSHOT.jar, 2.0"
  })
  void the_version_is_read_off_the_jars(String jar, String version) throws IOException {
    file("lib/aaa-9.9.jar");
    file("lib/" + jar);

    assertThat(home().version()).isEqualTo(FlinkVersion.parse(version).orElseThrow());
  }

  @Test
  void jars_and_plugins_are_found_in_the_order_of_their_paths() throws IOException {
    for (String name :
        new String[] {
          "lib/flink-dist-2.3.0.jar",
          "lib/a.jar",
          "lib/notes.txt",
          "plugins/s3/s3.jar",
          "plugins/README.txt",
          "usrlib/udf.jar"
        }) {
      file(name);
    }

    assertThat(home().jars())
        .containsExactly(home.resolve("lib/a.jar"), home.resolve("lib/flink-dist-2.3.0.jar"));
    assertThat(home().plugins())
        .containsExactly(home.resolve("plugins/README.txt"), home.resolve("plugins/s3/s3.jar"));
    assertThat(home().userLib()).containsExactly(home.resolve("usrlib/udf.jar"));
  }

  @Test
  void a_lib_that_is_a_link_is_followed() throws IOException {
    file("shared/flink-dist-2.3.0.jar");
    Files.createSymbolicLink(home.resolve("lib"), home.resolve("shared"));

    assertThat(home().jars()).hasSize(1);
  }

  @Test
  void what_is_no_flink_is_a_problem() throws IOException {
    assertThat(refused(Optional.empty())).contains("FLINK_HOME is not set");
    assertThat(refused(Optional.of(home))).contains(home + "/lib: no such file");
    Files.createDirectories(home.resolve("lib"));
    assertThat(refused(Optional.of(home))).contains("there are no jars in " + home + "/lib");
    file("lib/guava.jar");
    assertThat(refused(Optional.of(home))).contains("there is no flink-dist");
  }

  private FlinkHome home() {
    return FlinkHome.read(Optional.of(home))
        .fold(
            loaded -> loaded.value(),
            rejected -> {
              throw new AssertionError(rejected.problems().toString());
            });
  }

  private static String refused(Optional<Path> home) {
    Problem problem = FlinkHome.read(home).problems().all().get(0);
    assertThat(problem.code()).isEqualTo(ProblemCode.FLINK_HOME_UNUSABLE);
    return problem.message();
  }

  private void file(String name) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
  }
}
