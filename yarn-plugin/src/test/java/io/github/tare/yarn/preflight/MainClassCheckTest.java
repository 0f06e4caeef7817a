package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.proposal.JarContents;
import io.github.tare.yarn.proposal.Proposals;
import io.github.tare.yarn.proposal.UserProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MainClassCheckTest {
  @Test
  void a_nested_class_is_in_the_jar_with_the_one_around_it() {
    assertThat(by("org.example.Job$Main", false)).isEmpty();
    assertThat(by("org.example.Jobs$Main", false)).startsWith("ERROR TARE-505 ");
  }

  @Test
  void a_class_may_be_in_a_jar_within_the_jar() {
    assertThat(by("org.example.Other", true)).isEmpty();
    assertThat(by("org.example.Other", false)).startsWith("ERROR TARE-505 ");
  }

  private static String by(String mainClass, boolean holdsJars) {
    JarContents jar =
        new JarContents.Jar(
            1024, Optional.empty(), Set.of("org.example.Job"), holdsJars, OptionalInt.empty());
    UserProgram program =
        new UserProgram(Path.of("job.jar"), jar, Optional.of(mainClass), List.of());
    return Found.by(new MainClassCheck(), Clusters.usual(), Proposals.of(program));
  }
}
