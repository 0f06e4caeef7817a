package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.staging.SafeName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A container's script as a NodeManager writes it (ContainerLaunch), read by a real bash. */
class LinkNameProperties {
  @Property(tries = 40)
  void a_file_of_any_name_gets_that_name_in_the_container(@ForAll("names") String name)
      throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("links");
    Path file = Files.writeString(directory.resolve("_" + SafeName.of(name)), name);
    Path work = Files.createDirectory(directory.resolve("work"));
    run(work, "ln -sf -- \"" + file + "\" \"" + LaunchContexts.linkName(name) + "\"");
    try (Stream<Path> links = Files.list(work)) {
      assertThat(links.map(link -> link.getFileName().toString())).containsExactly(name);
    }
    assertThat(Files.readString(work.resolve(name))).isEqualTo(name);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("ab $`\"'\\!*?;&|<>(){}[]~#%=äöüß€")
        .ofMinLength(1)
        .ofMaxLength(12)
        .filter(name -> !name.startsWith("~"));
  }

  private static void run(Path directory, String script) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-s").directory(directory.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process bash = builder.inheritIO().redirectInput(ProcessBuilder.Redirect.PIPE).start();
    try (var stdin = bash.getOutputStream()) {
      stdin.write(("set -e\n" + script + "\n").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(bash.waitFor()).isZero();
  }
}
