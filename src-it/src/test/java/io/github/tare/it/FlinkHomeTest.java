package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Flink homes that the build lays out have exactly a Flink's jars, of one version. */
class FlinkHomeTest {

  @ParameterizedTest
  @EnumSource
  void lib_holds_exactly_the_jars_it_needs(FlinkHome home) throws Exception {
    Path golden = Build.module().resolve("src/test/resources/flink-home/" + home + ".txt");
    assertThat(names(home.path().resolve("lib"))).isEqualTo(Files.readAllLines(golden));
  }

  @ParameterizedTest
  @EnumSource
  void has_the_other_directories_of_a_distribution(FlinkHome home) throws Exception {
    assertThat(names(home.path())).containsExactly("conf", "examples", "lib", "plugins");
    assertThat(names(home.conf())).containsExactly("config.yaml", "log4j.properties");
    assertThat(home.path().resolve("examples/streaming/WordCount.jar")).isNotEmptyFile();
  }

  private static List<String> names(Path directory) throws Exception {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
