package io.github.tare.yarn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.hadoop.HadoopDoor;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.report.Console;
import io.github.tare.yarn.report.Terminal;
import io.github.tare.yarn.running.ApplicationsDoor;
import io.github.tare.yarn.submit.ClusterDoor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * Runs commands the way a shell does and compares what they print with golden files.
 *
 * <p>{@code -Dtare.golden=accept} writes the golden files instead; read them before you commit.
 */
final class Transcript {
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "io", "github", "tare", "yarn", "cli");

  /** Three days after the facts of {@code Clusters}. */
  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

  private final Path directory;
  private final ClusterDoor door;
  private ApplicationsDoor applications = new HadoopDoor();
  private final Map<String, String> environment = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private String input = "";
  private Terminal terminal = Terminal.NONE;

  /** A shell whose files lie in this directory, which is shown as {@code /x}. */
  Transcript(Path directory) {
    this(directory, new HadoopDoor());
  }

  Transcript(Path directory, ClusterDoor door) {
    this.directory = directory;
    this.door = door;
  }

  Transcript with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** With these applications. */
  Transcript of(ApplicationsDoor others) {
    applications = others;
    return this;
  }

  Transcript input(String lines) {
    input = lines;
    return this;
  }

  Transcript on(Terminal other) {
    terminal = other;
    return this;
  }

  /** Writes a file below the directory. */
  Transcript file(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return this;
  }

  /** A Flink 2.3 with the sizes that it comes with. */
  Transcript flink() throws IOException {
    return with("FLINK_HOME", directory.resolve("flink").toString())
        .file("flink/lib/flink-dist-2.3.0.jar", "flink")
        .file("flink/conf/log4j.properties", "rootLogger.level = INFO\n")
        .file(
            "flink/conf/config.yaml",
            "jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 1728m\n");
  }

  /** A job, {@code /x/job.jar}, with a class {@code Job}. */
  void job() throws IOException {
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(directory.resolve("job.jar")))) {
      jar.putNextEntry(new JarEntry("Job.class"));
    }
  }

  /** Runs a command; {@code /x} in an argument is the directory. */
  Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] real = new String[arguments.length];
    for (int i = 0; i < real.length; i++) {
      real[i] = arguments[i].replace("/x", directory.toString());
    }
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            stream(out),
            stream(err),
            terminal);
    ExitCode exit =
        new CommandFacade(new Session(console, environment, door, applications, NOW)).run(real);
    Result result = new Result(exit, shown(out), shown(err));
    record(String.join(" ", arguments), result);
    return result;
  }

  /** Everything that was run must read like the golden file, to the letter. */
  void matches(String name) throws IOException {
    Path file = GOLDEN.resolve(name + ".txt");
    if ("accept".equals(System.getProperty("tare.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertThat(text.toString()).isEqualTo(Files.readString(file));
  }

  private void record(String command, Result result) {
    text.append("$ tare ").append(command).append('\n').append(result.out());
    if (!result.err().isEmpty()) {
      text.append("[stderr]\n").append(result.err());
    }
    text.append("[exit ").append(result.exit().status()).append("]\n");
  }

  private String shown(ByteArrayOutputStream bytes) {
    // Files are sent by several threads, so which parts of the way are seen is chance; so is time.
    return bytes
        .toString(StandardCharsets.UTF_8)
        .replace(directory.toString(), "/x")
        .replaceAll("(?m)^  (25|50|75) %\n", "")
        .replaceAll("\"afterMillis\" : \\d+", "\"afterMillis\" : 0")
        .replaceAll("For the last \\d+ m?s:", "For the last 200 ms:");
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** What one command said. */
  record Result(ExitCode exit, String out, String err) {}
}
