package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.SchedulerKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebServiceTest {
  private static final String SCHEDULER = "/ws/v1/cluster/scheduler";
  private static final int PATIENCE_MILLIS = 30_000;

  private HttpServer server = serverOnAnyPort();

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void the_capacity_scheduler_tells_its_kind_its_maximum_and_its_queues() {
    serve(
        SCHEDULER,
        200,
        """
        {"scheduler":{"schedulerInfo":{"type":"capacityScheduler","queueName":"root",
         "maximumAllocation":{"memory":8192,"vCores":4},
         "queues":{"queue":[
          {"type":"capacitySchedulerLeafQueueInfo","queueName":"default",
           "maximumAllocation":{"memory":2048,"vCores":2}},
          {"queueName":"etl","autoCreationEligibility":"flexible","queues":{"queue":[
           {"type":"capacitySchedulerLeafQueueInfo","queueName":"nightly",
            "maximumAllocation":{"memory":0,"vCores":0}}]}}]}}}}
        """);
    SchedulerAnswer answer = ask();
    assertThat(answer.kind()).isEqualTo(Fact.of(SchedulerKind.CAPACITY));
    assertThat(answer.maximum()).isEqualTo(Fact.of(new ResourceAmounts(8192, 4)));
    assertThat(answer.queues())
        .containsOnlyKeys("root", "root.default", "root.etl", "root.etl.nightly")
        .containsEntry(
            "root.default",
            new SchedulerAnswer.Queue(false, Fact.of(new ResourceAmounts(2048, 2)), Fact.of(false)))
        .containsEntry(
            "root.etl.nightly",
            new SchedulerAnswer.Queue(
                false,
                Fact.unknown("the ResourceManager's web service does not say"),
                Fact.of(false)));
    assertThat(answer.queues().get("root.etl"))
        .isNotNull()
        .satisfies(queue -> assertThat(queue.createsQueues()).isEqualTo(Fact.of(true)));
  }

  @Test
  void the_fair_scheduler_tells_its_queues_by_their_paths() {
    serve(
        SCHEDULER,
        200,
        """
        {"scheduler":{"schedulerInfo":{"type":"fairScheduler","rootQueue":{
         "queueName":"root","maxContainerAllocation":{"memory":4096,"vCores":8},
         "childQueues":{"queue":[{"queueName":"root.default",
          "maxContainerAllocation":{"memory":1024,"vCores":1}}]}}}}}
        """);
    SchedulerAnswer answer = ask();
    assertThat(answer.kind()).isEqualTo(Fact.of(SchedulerKind.FAIR));
    assertThat(answer.maximum()).isEqualTo(Fact.of(new ResourceAmounts(4096, 8)));
    assertThat(answer.queues()).containsOnlyKeys("root", "root.default");
  }

  @Test
  void the_resource_managers_own_settings_win_where_it_shows_them() {
    serve(SCHEDULER, 200, "{\"scheduler\":{\"schedulerInfo\":{\"type\":\"fifoScheduler\"}}}");
    server.createContext(
        "/conf",
        exchange -> {
          String memory = exchange.getRequestURI().getQuery().endsWith("-mb") ? "16384" : "32";
          byte[] body =
              ("{\"property\":{\"value\":\"" + memory + "\"}}").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    assertThat(ask().maximum()).isEqualTo(Fact.of(new ResourceAmounts(16384, 32)));
  }

  @Test
  void a_closed_service_leaves_facts_unknown_and_says_why() {
    serve(SCHEDULER, 403, "no");
    assertThat(ask().kind()).isEqualTo(unknown("it answered with status 403"));
  }

  @Test
  void a_page_in_place_of_json_leaves_facts_unknown() {
    serve(SCHEDULER, 200, "<html><body>Welcome</body></html>");
    assertThat(ask().maximum().known()).isEmpty();
  }

  @Test
  void half_an_answer_leaves_facts_unknown() {
    serve(SCHEDULER, 200, "{\"scheduler\":{\"schedulerInfo\":{\"type\":\"capacitySch");
    assertThat(ask().kind().known()).isEmpty();
  }

  @Test
  void another_versions_fields_leave_facts_unknown() {
    serve(SCHEDULER, 200, "{\"scheduler\":{\"schedulerInfo\":{\"type\":\"newScheduler\"}}}");
    assertThat(ask().kind())
        .isEqualTo(Fact.unknown("the ResourceManager's web service does not say"));
  }

  private Fact<SchedulerKind> unknown(String why) {
    return Fact.unknown("the ResourceManager's web service at http://" + address() + ": " + why);
  }

  private SchedulerAnswer ask() {
    Configuration conf = new Configuration(false);
    conf.set(YarnConfiguration.RM_WEBAPP_ADDRESS, address());
    return new WebService(conf, PATIENCE_MILLIS).scheduler();
  }

  private String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private void serve(String path, int status, String body) {
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private static HttpServer serverOnAnyPort() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
