package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tare.yarn.diagnose.Evidence;
import io.github.tare.yarn.diagnose.GatheredLogs;
import io.github.tare.yarn.diagnose.Recorded;
import io.github.tare.yarn.diagnose.Recording;
import io.github.tare.yarn.recorder.Ring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NodeLogsTest {
  private static final String CONTAINER = "container_1700000000000_0001_01_000002";
  private static final String FILE = "taskmanager.recorder";
  private static final String PATH = "/ws/v1/node/containerlogs/" + CONTAINER + "/" + FILE;

  private final LocalWeb node = LocalWeb.plain();

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void a_recorders_file_is_read_out_of_what_a_nodemanager_puts_around_it() throws IOException {
    node.serve(PATH, 200, answer(new String(Recorded.valid().bytes(), StandardCharsets.US_ASCII)));
    Evidence evidence = read().evidence().get(0);
    assertThat(evidence.container()).isEqualTo(CONTAINER);
    Recording recording = evidence.recording().orElseThrow();
    assertThat(recording.of(Ring.SECOND)).isEqualTo(Recorded.valid().recording().of(Ring.SECOND));
    assertThat(recording.damaged()).isZero();
  }

  @Test
  void a_file_that_comes_bare_is_read_all_the_same() throws IOException {
    node.serve(PATH, 200, new String(Recorded.valid().bytes(), StandardCharsets.US_ASCII));
    Evidence evidence = read().evidence().get(0);
    assertThat(evidence.container()).isEqualTo(CONTAINER);
    assertThat(evidence.recording().orElseThrow().damaged()).isZero();
  }

  @Test
  void a_page_in_its_place_gives_nothing() throws IOException {
    node.serve(PATH, 200, "<!DOCTYPE html><html><body>Container: x\nLogType:y</body></html>");
    assertThat(read().evidence()).isEmpty();
  }

  @Test
  void a_node_that_never_answers_is_given_up() {
    node.hang(PATH);
    refuses(Duration.ofMillis(50), "no answer came in time");
  }

  @Test
  void a_node_that_is_closed_says_so() {
    node.serve(PATH, 401, "", "WWW-Authenticate", "Negotiate");
    refuses(
        Duration.ofSeconds(30),
        "it asks for SPNEGO (status 401), and this client has no ticket for it");
  }

  @Test
  void a_file_that_the_node_does_not_have_is_passed_over() throws IOException {
    assertThat(read().evidence()).isEmpty();
    assertThat(node.questions()).isEqualTo(1);
  }

  @Test
  void a_node_that_is_gone_is_named() {
    node.close();
    refuses(Duration.ofSeconds(30), "the connection was refused");
  }

  @Test
  void an_answer_that_goes_on_and_on_is_given_up() {
    node.serve(PATH, 200, answer("-".repeat(5 * 1024 * 1024)));
    refuses(Duration.ofSeconds(30), "its answer is longer than 4 MiB");
  }

  private void refuses(Duration patience, String why) {
    assertThatThrownBy(() -> read(patience))
        .isInstanceOf(IOException.class)
        .hasMessage("the NodeManager's web service at http://" + node.address() + ": " + why);
  }

  private GatheredLogs read() throws IOException {
    return read(Duration.ofSeconds(30));
  }

  private GatheredLogs read(Duration patience) throws IOException {
    GatheredLogs logs = new GatheredLogs();
    new NodeLogs(new Configuration(false), patience)
        .read(node.address(), CONTAINER, FILE, 1024 * 1024, logs);
    return logs;
  }

  /** Source: {@code LogToolUtils.formatContainerLogHeader} and {@code NMWebServices}. */
  private static String answer(String file) {
    return "Container: %s on node3:45454\nLogAggregationType: LOCAL\n=====\nLogType:%s\n"
            .formatted(CONTAINER, FILE)
        + "LogLastModifiedTime:Sun Nov 22 23:49:40 +0000 2026\nLogLength:%d\nLogContents:\n"
            .formatted(file.length())
        + file
        + "End of LogType:"
        + FILE
        + ".\n*****\n\n";
  }
}
