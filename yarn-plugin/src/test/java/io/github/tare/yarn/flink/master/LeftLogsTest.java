package io.github.tare.yarn.flink.master;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.github.tare.yarn.diagnose.Diagnosis;
import io.github.tare.yarn.diagnose.Evidence;
import io.github.tare.yarn.diagnose.GatheredLogs;
import io.github.tare.yarn.diagnose.Recorded;
import io.github.tare.yarn.diagnose.VerdictText;
import io.github.tare.yarn.hadoop.NodeLogs;
import io.github.tare.yarn.launch.EndedContainer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftLogsTest {
  private static final String MASTER = "container_1700000000000_0001_01_000001";
  private static final String WORKER = "container_1700000000000_0001_01_000002";
  private static final String LOG = "taskmanager.log";
  private static final String RECORDER = "taskmanager.recorder";
  private static final EndedContainer ENDED =
      new EndedContainer(WORKER, 239, "", Optional.of("node3:8042"));

  @TempDir private Path disks;
  private final NodeLogs nodes = mock(NodeLogs.class);
  private LeftLogs logs = new LeftLogs("", nodes);

  @BeforeEach
  void theMasterHasTwoDisks() {
    logs = new LeftLogs(disks.resolve("a/" + MASTER) + "," + disks.resolve("b/" + MASTER), nodes);
  }

  @Test
  void what_lies_on_the_masters_own_node_is_read_from_its_disks() throws IOException {
    leave("b", RECORDER, Recorded.valid().bytes());
    leave("b", LOG, "ERROR java.lang.OutOfMemoryError: Metaspace\n".getBytes(US_ASCII));
    Evidence evidence = logs.of(ENDED);
    assertThat(evidence.recording()).isPresent();
    assertThat(evidence.said()).containsExactly("ERROR java.lang.OutOfMemoryError: Metaspace");
    assertThat(evidence.ended()).contains(ENDED);
    verifyNoInteractions(nodes);
  }

  /** As Java 17 says it. */
  @Test
  void what_a_jvm_said_that_never_came_up_is_read() throws IOException {
    String said =
        """
        Unrecognized VM option 'NoSuch'
        Error: Could not create the Java Virtual Machine.
        Error: A fatal exception has occurred. Program will exit.
        """;
    leave("a", "taskmanager.stderr", said.getBytes(US_ASCII));
    Diagnosis diagnosis = Diagnosis.of(logs.of(new EndedContainer(WORKER, 1, "")));
    assertThat(VerdictText.headline(diagnosis)).isEqualTo("it never came up");
    assertThat(VerdictText.of(diagnosis)).contains("It said: Unrecognized VM option 'NoSuch'");
  }

  @Test
  void why_there_is_no_jvm_is_the_line_before_that_it_says_so() throws IOException {
    String said =
        """

        The Java thread stack size specified is too small. Specify at least 180k
        Error: Could not create the Java Virtual Machine.
        """;
    leave("a", "taskmanager.stderr", said.getBytes(US_ASCII));
    Diagnosis diagnosis = Diagnosis.of(logs.of(new EndedContainer(WORKER, 1, "")));
    assertThat(VerdictText.headline(diagnosis)).isEqualTo("it never came up");
    assertThat(VerdictText.of(diagnosis))
        .contains(
            "It said: The Java thread stack size specified is too small. Specify at least 180k");
  }

  @Test
  void what_user_code_printed_is_read() throws IOException {
    leave("b", "taskmanager.out", "java.lang.OutOfMemoryError: Metaspace\n".getBytes(US_ASCII));
    assertThat(logs.of(ENDED).said()).containsExactly("java.lang.OutOfMemoryError: Metaspace");
  }

  @Test
  void of_a_long_log_its_end_is_read() throws IOException {
    leave("a", RECORDER, Recorded.valid().bytes());
    String first = "ERROR java.lang.OutOfMemoryError: Metaspace\n";
    leave(
        "a",
        LOG,
        (first + "INFO\n".repeat(200_000) + "OutOfMemoryError: Java heap space\n")
            .getBytes(US_ASCII));
    assertThat(logs.of(ENDED).said()).containsExactly("OutOfMemoryError: Java heap space");
  }

  @Test
  void what_lies_on_another_node_is_asked_for() throws IOException {
    doAnswer(
            call -> {
              GatheredLogs into = call.getArgument(4);
              into.add(WORKER, RECORDER, new ByteArrayInputStream(Recorded.valid().bytes()));
              return null;
            })
        .when(nodes)
        .read(eq("node3:8042"), eq(WORKER), eq(RECORDER), anyInt(), any());
    assertThat(logs.of(ENDED).recording()).isPresent();
    for (String file : List.of(LOG, "taskmanager.out", "taskmanager.stderr")) {
      verify(nodes).read(eq("node3:8042"), eq(WORKER), eq(file), anyInt(), any());
    }
  }

  @Test
  void where_its_node_does_not_answer_the_status_is_all_that_is_known() throws IOException {
    doThrow(new IOException("no answer came in time"))
        .when(nodes)
        .read(anyString(), anyString(), anyString(), anyInt(), any());
    Evidence evidence = logs.of(ENDED);
    assertThat(evidence.status()).contains(239);
    assertThat(evidence.recorder()).isEmpty();
    verify(nodes).read(anyString(), anyString(), anyString(), anyInt(), any());
  }

  @Test
  void where_nobody_knows_its_node_nobody_is_asked() {
    assertThat(logs.of(new EndedContainer(WORKER, 239, "")).status()).contains(239);
    verifyNoInteractions(nodes);
  }

  private void leave(String disk, String name, byte[] bytes) throws IOException {
    Path directory = Files.createDirectories(disks.resolve(disk).resolve(WORKER));
    Files.write(directory.resolve(name), bytes);
  }
}
