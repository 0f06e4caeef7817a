package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.proposal.JarContents;
import io.github.tare.yarn.proposal.Proposals;
import io.github.tare.yarn.proposal.UserProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaCheckTest {
  private static final String HOME = "env.java.home";

  @Test
  void seventeen_is_enough_for_a_program_that_needs_no_more() {
    assertThat(found(17, HOME, "/usr/lib/jvm/java-17-openjdk-amd64")).isEmpty();
    assertThat(found(8, HOME, "/opt/jdk-21.0.2")).isEmpty();
    assertThat(found(17)).isEmpty();
  }

  @Test
  void an_older_one_does_not_run_the_master() {
    Golden.check(
        getClass(), "469-java-too-old.txt", found(8, HOME, "/usr/lib/jvm/java-11-openjdk"));
  }

  @Test
  void a_program_may_need_a_newer_one() {
    assertThat(found(21, HOME, "/usr/lib/jvm/java-17-openjdk"))
        .contains("by its name Java 17; the program is compiled for Java 21.");
    assertThat(found(21, HOME, "/usr/lib/jvm/java-17-openjdk"))
        .as("one Java of both processes")
        .containsOnlyOnce("TARE-469");
    assertThat(found(21)).contains("/usr/lib/jvm/java-17-openjdk, by its name Java 17");
  }

  @Test
  void each_process_may_have_a_java_of_its_own() {
    String masters = "containerized.master.env.JAVA_HOME";
    String workers = "containerized.taskmanager.env.JAVA_HOME";
    assertThat(found(8, masters, "/opt/jdk-11"))
        .contains("Java 11; Tare's application master needs", masters + " = /opt/jdk-11");
    assertThat(found(21, masters, "/opt/jdk-21", workers, "/opt/jdk-17"))
        .contains("Java 17; the program is compiled for Java 21", workers)
        .doesNotContain(masters);
    assertThat(found(8, masters, "/opt/jdk-17", workers, "/opt/jdk-11")).isEmpty();
    assertThat(found(8, HOME, "/opt/jdk-17", masters, "/opt/jdk-11"))
        .as("env.java.home comes first")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/opt/jdk1.8.0_292, 8",
    "/usr/lib/jvm/java-1.8.0-openjdk, 8",
    "/usr/lib/jvm/java-8-oracle, 8",
    "/opt/homebrew/opt/openjdk@11, 11",
    "/opt/zulu11.72.19, 11",
    "/usr/lib/jvm/temurin-16-jdk, 16"
  })
  void names_tell_the_version(String home, String version) {
    assertThat(found(8, HOME, home)).contains("by its name Java " + version + ";");
  }

  @Test
  void a_name_that_does_not_tell_is_said() {
    assertThat(found(8, HOME, "/usr/lib/jvm/default"))
        .startsWith("NOTE TARE-410 Whether the containers' Java is 17 or newer is not known")
        .contains("env.java.home = /usr/lib/jvm/default");
  }

  @Test
  void so_is_what_nobody_told() {
    assertThat(
            Found.by(
                new JavaCheck(),
                ChangedCluster.usual().rules(Rules.javaHome(Fact.of(Optional.empty()))).facts(),
                Proposals.with()))
        .startsWith("NOTE TARE-410")
        .contains("the nodes do not say which Java they have");
  }

  private static String found(int java, String... options) {
    UserProgram program =
        new UserProgram(
            Path.of("job.jar"),
            new JarContents.Jar(
                1024,
                Optional.of("org.example.Job"),
                Set.of("org.example.Job"),
                false,
                OptionalInt.of(java)),
            Optional.empty(),
            List.of());
    return Found.by(new JavaCheck(), Clusters.usual(), Proposals.of(program, options));
  }
}
