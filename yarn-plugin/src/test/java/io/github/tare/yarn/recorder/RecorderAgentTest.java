package io.github.tare.yarn.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.diagnose.RecorderReader;
import io.github.tare.yarn.diagnose.Recording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent in a JVM of its own, as a container starts it. */
class RecorderAgentTest {
  private static final String NOTICE = "tare: no flight recorder in this process: ";

  @TempDir private Path directory;
  private Path jar;

  /** The agent has its classes from the class path, as in a container. */
  @BeforeEach
  void aJarWithTheAgentsManifest() throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(new Attributes.Name("Premain-Class"), RecorderAgent.class.getName());
    jar = directory.resolve("tare.jar");
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
  }

  @Test
  void what_was_written_before_a_sigkill_can_be_read() throws Exception {
    Path file = directory.resolve("taskmanager.recorder");
    Process process = start("file=" + file + ",process=taskmanager,pool.managed=4096");
    Recording recording = awaitSeconds(file, 3);
    process.destroyForcibly().waitFor();
    Recording left = recording(file).orElseThrow();
    assertThat(left.damaged()).isZero();
    assertThat(count(left)).isGreaterThanOrEqualTo(count(recording));
    assertThat(left.last().flatMap(last -> last.number(Field.ENDING))).contains(0L);
    assertThat(left.header().text("pid")).contains(Long.toString(process.pid()));
    assertThat(left.header().text("process")).contains("taskmanager");
  }

  @Test
  void an_orderly_end_is_its_last_word() throws Exception {
    Path file = directory.resolve("taskmanager.recorder");
    Process process = start("file=" + file);
    awaitSeconds(file, 1);
    process.destroy();
    process.waitFor();
    assertThat(recording(file).orElseThrow().last().flatMap(last -> last.number(Field.ENDING)))
        .contains(1L);
  }

  @Test
  void without_a_directory_the_process_runs_on_and_says_so_in_one_line() throws Exception {
    assertThat(saidByOneThatCannotRecord("file=" + directory.resolve("missing/a.recorder")))
        .startsWith(NOTICE + "java.io.FileNotFoundException: ");
  }

  /** Of which nobody may make a file, be it root. */
  @Test
  void on_a_file_system_that_takes_no_files_too() throws Exception {
    assertThat(saidByOneThatCannotRecord("file=/proc/taskmanager.recorder"))
        .startsWith(NOTICE + "java.io.FileNotFoundException: ");
  }

  /** What a full disk answers to a write, this limit does: an error, and not to a mapping later. */
  @Test
  void where_there_is_no_room_for_the_file_the_process_runs_on_too() throws Exception {
    Path file = directory.resolve("taskmanager.recorder");
    List<String> limited =
        new ArrayList<>(List.of("bash", "-c", "ulimit -f 100; exec \"$@\"", "-"));
    limited.addAll(command("file=" + file));
    assertThat(saidByOneThatCannotRecord(new ProcessBuilder(limited).start()))
        .isEqualTo(NOTICE + "java.io.IOException: File too large");
    assertThat(Files.size(file)).isEqualTo(100 * 1024);
  }

  /** As somebody does who makes room on a full disk: from then on each write is a SIGBUS. */
  @Test
  void a_file_that_is_cut_under_it_ends_the_recorder_and_not_the_process() throws Exception {
    Path file = directory.resolve("taskmanager.recorder");
    Process process = start("file=" + file);
    awaitSeconds(file, 1);
    Files.write(file, new byte[0]);
    assertThat(saidByOneThatCannotRecord(process)).startsWith(NOTICE + "java.lang.InternalError: ");
  }

  @Test
  void a_directory_that_is_gone_costs_the_file_and_nothing_else() throws Exception {
    Path file = Files.createDirectory(directory.resolve("logs")).resolve("taskmanager.recorder");
    Process process = start("file=" + file);
    awaitSeconds(file, 1);
    Files.delete(file);
    Files.delete(file.getParent());
    endsInOrder(process);
  }

  @Test
  void without_an_argument_too() throws Exception {
    assertThat(saidByOneThatCannotRecord("")).startsWith(NOTICE + "java.io.IOException: no file");
  }

  private String saidByOneThatCannotRecord(String argument) throws Exception {
    return saidByOneThatCannotRecord(start(argument));
  }

  private static String saidByOneThatCannotRecord(Process process) throws Exception {
    String line = process.errorReader().readLine();
    assertThat(process.isAlive()).isTrue();
    endsInOrder(process);
    return line;
  }

  private static void endsInOrder(Process process) throws Exception {
    process.getOutputStream().close();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(process.errorReader().lines()).isEmpty();
  }

  /** Ends by itself when its input is closed. */
  private Process start(String argument) throws IOException {
    return new ProcessBuilder(command(argument)).start();
  }

  private List<String> command(String argument) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-javaagent:" + jar + "=" + argument);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Waiting.class.getName());
    return command;
  }

  private static Recording awaitSeconds(Path file, int seconds) throws Exception {
    while (true) {
      Optional<Recording> recording = recording(file);
      if (recording.isPresent() && count(recording.get()) >= seconds) {
        return recording.get();
      }
      Thread.sleep(50);
    }
  }

  private static long count(Recording recording) {
    return recording.last().flatMap(last -> last.number(Field.NUMBER)).orElse(0L);
  }

  private static Optional<Recording> recording(Path file) throws IOException {
    return Files.exists(file)
        ? RecorderReader.read(Files.readAllBytes(file)).fold(Optional::of, none -> Optional.empty())
        : Optional.empty();
  }

  /** Does nothing until its input ends. */
  static final class Waiting {
    private Waiting() {}

    public static void main(String[] arguments) throws IOException {
      String said = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
      System.out.print(said);
    }
  }
}
