package io.github.tare.yarn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.diagnose.ApplicationEndLine;
import io.github.tare.yarn.diagnose.Recorded;
import io.github.tare.yarn.diagnose.StartedLine;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.recorder.Field;
import io.github.tare.yarn.report.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tare diagnose --logs}. */
class DiagnoseGoldenTest {
  private static final String MASTER = "logs/container_1700000000000_0001_01_000001/";
  private static final String WORKER = "logs/container_1700000000000_0001_01_000002/";
  private static final String PHYSICAL =
      "-104: YARN killed it: it used more physical memory than its container has."
          + " YARN says: Container [pid=983] is running 19922944B beyond the 'PHYSICAL' memory limit.";

  @TempDir Path directory;
  private Transcript shell;

  @BeforeEach
  void aFolder() {
    shell = new Transcript(directory);
  }

  @Test
  void native_memory_that_leaked_is_named_and_drawn() throws IOException {
    ended(PHYSICAL);
    recorded(
        Recorded.valid()
            .course(Field.OTHER, second -> 320 + second)
            .course(Field.RESIDENT, second -> 944 + second)
            .flat(Field.OTHER_MOST, 450));
    shell.run("diagnose", "--logs", "/x/logs");
    shell.matches("diagnose-native");
  }

  @Test
  void the_same_as_json() throws IOException {
    ended(PHYSICAL);
    recorded(
        Recorded.valid().course(Field.OTHER, second -> 320 + second).flat(Field.OTHER_MOST, 450));
    shell.run("diagnose", "--logs", "/x/logs", "--json");
    shell.matches("diagnose-json");
  }

  @Test
  void a_burst_is_drawn_with_blocks_where_a_terminal_has_them() throws IOException {
    ended("137: the process was killed (SIGKILL), by hand or because memory ran out.");
    recorded(
        Recorded.valid()
            .course(Field.OTHER, second -> second < 95 ? 350 : 500)
            .count(Field.ROCKSDB, 1)
            .flat(Field.OTHER_MOST, 600));
    shell.on(new Terminal(false, false, false, true, 60)).run("diagnose", "--logs", "/x/logs");
    shell.matches("diagnose-burst");
  }

  @Test
  void what_the_jvm_says_is_believed() throws IOException {
    ended("239: Flink ended the process after a fatal error, see its log.");
    recorded(Recorded.valid().course(Field.HEAP_USED, second -> 300 + second));
    shell.file(
        WORKER + "taskmanager.log",
        "INFO started\njava.lang.OutOfMemoryError: Java heap space\n\tat java.base\n");
    shell.run("diagnose", "--logs", "/x/logs");
    shell.matches("diagnose-heap");
  }

  @Test
  void direct_memory_says_itself_what_it_lacked() throws IOException {
    recorded(Recorded.valid());
    shell.file(
        WORKER + "taskmanager.err",
        "java.lang.OutOfMemoryError: Cannot reserve 1048576 bytes of direct buffer memory"
            + " (allocated: 130023424, limit: 130023424)\n");
    shell.run("diagnose", "--logs", "/x/logs");
    shell.matches("diagnose-direct");
  }

  @Test
  void what_cannot_be_told_is_not_said() throws IOException {
    ended(PHYSICAL);
    recorded(Recorded.valid().flat(Field.OTHER_MOST, 450));
    shell.run("diagnose", "--logs", "/x/logs");
    recorded(Recorded.valid());
    shell.run("diagnose", "--logs", "/x/logs");
    shell.matches("diagnose-unsure");
  }

  @Test
  void ends_that_have_nothing_to_do_with_memory_are_told_without_a_part() throws IOException {
    ended("-102: it was pre-empted for another application.");
    recorded(Recorded.valid().flat(Field.OTHER, 450));
    shell.run("diagnose", "--logs", "/x/logs");
    shell.matches("diagnose-preempted");
  }

  @Test
  void a_node_that_could_not_be_reached_is_not_said_to_be_lost() throws IOException {
    String given = "-100. Nobody answered at node3:45454: the connection was refused.\n";
    String told = "container_1700000000000_0001_01_000002 ended with exit status -100. YARN says: ";
    recorded(Recorded.valid());
    ended(given + told + "Container released by application");
    shell.run("diagnose", "--logs", "/x/logs");
    ended(given + told + "Container released on a *lost* node");
    shell.run("diagnose", "--logs", "/x/logs");
    shell.matches("diagnose-unreachable");
  }

  @Test
  void an_end_that_no_pool_is_to_blame_for_has_its_own_advice() throws IOException {
    ended(
        "-103: YARN killed it: it used more virtual memory than YARN allows it."
            + " YARN says: Container [pid=9] is running 1048576B beyond the 'VIRTUAL' memory limit.");
    recorded(Recorded.valid());
    file(3, Recorded.valid().count(Field.THREADS, 4000).bytes());
    shell.file(
        "logs/container_1700000000000_0001_01_000003/taskmanager.log",
        "java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory\n");
    shell.file(
        "logs/container_1700000000000_0001_01_000004/taskmanager.err",
        "Unrecognized VM option 'Foo'\nError: Could not create the Java Virtual Machine.\n");
    shell.run("diagnose", "--logs", "/x/logs");
    shell.matches("diagnose-no-pool");
  }

  @Test
  void recorders_files_that_cannot_be_read_are_named() throws IOException {
    byte[] whole = Recorded.valid().bytes();
    ended(PHYSICAL);
    file(1, new byte[5000]);
    file(2, Arrays.copyOf(whole, 30));
    file(3, "tare-recorder 2\nprocess taskmanager\n".getBytes(StandardCharsets.UTF_8));
    file(4, new byte[2_000_000]);
    shell.file("logs/container_1700000000000_0001_01_000005/taskmanager.log", "INFO started\n");
    shell.run("diagnose", "--logs", "/x/logs");
    shell.matches("702-recording-unreadable");
  }

  @Test
  void a_folder_without_containers_and_one_that_is_not_there_are_refused() throws IOException {
    shell.file("other/notes.log", "hello\n");
    shell.run("diagnose", "--logs", "/x/other");
    shell.run("diagnose", "--logs", "/x/nowhere");
    shell.run("diagnose", "--logs", "/x/nowhere", "--json");
    shell.run("diagnose");
    shell.matches("diagnose-refused");
  }

  @Test
  void a_picture_is_written_as_svg() throws IOException {
    ended(PHYSICAL);
    recorded(Recorded.valid().seconds(3).course(Field.OTHER, second -> 400 + 200 * second));
    assertThat(shell.run("diagnose", "--logs", "/x/logs", "--svg", "/x/memory.svg").exit())
        .isEqualTo(ExitCode.OK);
    assertThat(Files.readString(directory.resolve("memory.svg")))
        .startsWith("<svg xmlns='http://www.w3.org/2000/svg' width='760' height='760'")
        .endsWith(
            """
            <text x='20' y='572'>container_1700000000000_0001_01_000002: native memory, budget 400 MiB, highest shown 800 MiB, 2 s</text>
            <rect x='20' y='580' width='720' height='120' class='frame'/>
            <polyline points='20.0,640.0 380.0,610.0 740.0,580.0' class='use'/>
            <line x1='20' y1='640' x2='740' y2='640' class='budget'/>
            </svg>
            """);
  }

  @Test
  void an_end_that_nobody_wrote_down_is_known_to_have_been_in_order_or_not() throws IOException {
    recorded(Recorded.valid().ending());
    shell.run("diagnose", "--logs", "/x/logs");
    recorded(Recorded.valid());
    shell.run("diagnose", "--logs", "/x/logs");
    shell.matches("diagnose-unknown");
  }

  @Test
  void what_lived_until_its_application_ended_is_told_from_what_nobody_knows() throws IOException {
    shell.file(
        MASTER + "jobmanager.log",
        started(2) + started(3) + started(4) + ApplicationEndLine.write("SUCCEEDED", ""));
    recorded(Recorded.valid().ending());
    // Three ended at once: of its own accord, asked by YARN, and nobody knows how.
    String asked = "INFO RECEIVED SIGNAL 15: SIGTERM. Shutting down as requested.\n";
    shell.file(WORKER.replace("02/", "03/") + "taskmanager.log", asked);
    file(4, Recorded.valid().bytes());
    // The master did not start it.
    file(5, Recorded.valid().ending().bytes());
    // Its master ended before the application did.
    shell.file("logs/container_1700000000000_0002_02_000001/jobmanager.log", "INFO\n");
    shell.file(
        "logs/container_1700000000000_0002_01_000001/jobmanager.log",
        ApplicationEndLine.write("FAILED", "it broke"));
    shell.run("diagnose", "--logs", "/x/logs");
    shell.matches("diagnose-application-ended");
  }

  private static String started(int container) {
    String name = "container_1700000000000_0001_01_00000" + container;
    return new StartedLine(name, "node3:45454").text() + "\n";
  }

  @Test
  void a_picture_that_cannot_be_written_is_told() throws IOException {
    recorded(Recorded.valid());
    shell.run("diagnose", "--logs", "/x/logs", "--svg", "/x/none/memory.svg");
    shell.matches("704-picture-not-written");
  }

  /** As the master's log has it. */
  private void ended(String status) throws IOException {
    shell.file(
        MASTER + "jobmanager.log",
        "INFO Worker container_1700000000000_0001_01_000002 is terminated. Diagnostics: "
            + "container_1700000000000_0001_01_000002 ended with exit status "
            + status
            + "\njava.lang.OutOfMemoryError: Metaspace\n");
  }

  private void recorded(Recorded recorded) throws IOException {
    file(2, recorded.bytes());
  }

  private void file(int container, byte[] bytes) throws IOException {
    Path file =
        directory.resolve(
            "logs/container_1700000000000_0001_01_00000" + container + "/taskmanager.recorder");
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
