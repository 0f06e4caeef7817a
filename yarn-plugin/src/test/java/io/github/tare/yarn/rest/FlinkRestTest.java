package io.github.tare.yarn.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.tare.yarn.diagnose.LostWorker;
import io.github.tare.yarn.running.FlinkCluster;
import io.github.tare.yarn.running.FlinkCluster.Savepoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers as Flink does; the real one is asked in src-it. */
class FlinkRestTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private int status = 202;
  private String answer = "{}";
  private HttpServer server;
  private FlinkCluster flink;

  @BeforeEach
  void aServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    flink = FlinkRest.at("http://127.0.0.1:" + server.getAddress().getPort(), PATIENCE);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body).strip());
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @AfterEach
  void noServer() {
    server.stop(0);
  }

  @Test
  void jobs_that_are_over_do_not_count() throws IOException {
    answer =
        """
        {"jobs":[{"jid":"a1","state":"RUNNING"},{"jid":"b2","state":"FINISHED"},
                 {"jid":"c3","state":"RESTARTING"},{"jid":"d4","state":"CANCELED"}]}""";

    assertThat(flink.jobs()).containsExactly("a1", "c3");
    assertThat(asked).containsExactly("GET /jobs/overview");
  }

  @Test
  void cancelling_and_shutting_down_are_one_request_each() throws IOException {
    flink.cancel("a1");
    flink.shutDown();

    assertThat(asked).containsExactly("PATCH /jobs/a1?mode=cancel", "DELETE /cluster");
  }

  @Test
  void a_directory_travels_as_it_is() throws IOException {
    answer = "{\"request-id\":\"r1\"}";

    assertThat(flink.stop("a1", "hdfs:///b\u00fcro \"x\"")).isEqualTo("r1");
    assertThat(asked)
        .containsExactly(
            "POST /jobs/a1/stop {\"targetDirectory\":\"hdfs:///b\u00fcro \\\"x\\\"\",\"drain\":false}");
  }

  @Test
  void a_savepoint_is_in_progress_then_complete_or_failed() throws IOException {
    answer = "{\"status\":{\"id\":\"IN_PROGRESS\"},\"operation\":null}";
    assertThat(flink.savepoint("a1", "r1")).isEqualTo(Savepoint.IN_PROGRESS);
    answer = "{\"status\":{\"id\":\"COMPLETED\"},\"operation\":{\"location\":\"hdfs:/s/1\"}}";
    assertThat(flink.savepoint("a1", "r1").location()).contains("hdfs:/s/1");
    answer =
        """
        {"status":{"id":"COMPLETED"},"operation":{"failure-cause":{"class":"x","stack-trace":
        "java.util.concurrent.CompletionException: wrapped\\n\\tat a.B.c(B.java:1)\\nCaused by: java.io.IOException: no such directory\\n\\t... 3 more"}}}""";
    assertThat(flink.savepoint("a1", "r1"))
        .isEqualTo(new Savepoint(Optional.empty(), Optional.of("IOException: no such directory")));
    assertThat(asked).containsOnly("GET /jobs/a1/savepoints/r1");
  }

  @Test
  void what_a_master_has_lost_is_a_file_beside_its_logs() throws IOException {
    answer = "2026-11-22T23:49:40Z container_1_0001_01_000002 -104 killed: so\n";
    assertThat(flink.lostWorkers())
        .containsExactly(
            new LostWorker(
                Instant.parse("2026-11-22T23:49:40Z"),
                "container_1_0001_01_000002",
                -104,
                "killed: so"));
    assertThat(asked).containsExactly("GET /jobmanager/logs/lost-taskexecutors.txt");
  }

  @Test
  void a_master_without_that_file_has_lost_nothing_and_one_that_refuses_it_is_no_answer()
      throws IOException {
    status = 404;
    answer = "{\"errors\":[\"This file does not exist in JobManager log dir.\"]}";
    assertThat(flink.lostWorkers()).isEmpty();
    status = 500;
    assertThatThrownBy(flink::lostWorkers).hasMessageContaining(" answered with status 500");
  }

  @Test
  void what_flink_refuses_is_told_in_its_last_words() {
    status = 404;
    answer =
        "{\"errors\":[\"Job not found\",\"a.b.NotFoundException: Job a1 not found\\n\\tat a.B\"]}";

    assertThatThrownBy(() -> flink.cancel("a1"))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith(" answered with status 404: NotFoundException: Job a1 not found");
  }

  @Test
  void something_else_at_the_address_is_no_flink() {
    answer = "<html>";

    assertThatThrownBy(flink::jobs).hasMessageEndingWith("/ did not answer as Flink does");
  }

  @Test
  void nobody_at_the_address_is_a_refused_connection() {
    server.stop(0);

    assertThatThrownBy(flink::jobs).hasMessageEndingWith("/ refused the connection");
  }

  @Test
  void what_is_no_address_is_not_tried() {
    assertThatThrownBy(() -> FlinkRest.at("node one", PATIENCE))
        .hasMessage("node one is no web address");
    assertThatThrownBy(() -> FlinkRest.at("node-1:8081", PATIENCE))
        .hasMessage("node-1:8081 is no web address");
  }
}
