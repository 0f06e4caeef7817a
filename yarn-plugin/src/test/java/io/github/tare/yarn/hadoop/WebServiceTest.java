package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
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
  private boolean served;

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_document_is_read() throws IOException {
    serve(SCHEDULER, 200, Documents.text("fair-scheduler"));
    assertThat(ask().at("scheduler").isPresent()).isTrue();
  }

  @Test
  void a_closed_service_says_where_and_with_which_status() {
    serve(SCHEDULER, 403, "no");
    refuses("it answered with status 403");
  }

  @Test
  void nothing_there_says_so_too() {
    refuses("it answered with status 404");
  }

  @Test
  void a_page_in_place_of_json_is_named() {
    serve(SCHEDULER, 200, "<html><body>Welcome</body></html>");
    refuses("what it answered is not JSON, or is cut off");
  }

  @Test
  void half_an_answer_is_named() {
    serve(SCHEDULER, 200, "{\"scheduler\":{\"schedulerInfo\":{\"type\":\"capacitySch");
    refuses("what it answered is not JSON, or is cut off");
    serve(SCHEDULER, 200, "");
    refuses("what it answered is not JSON, or is cut off");
  }

  @Test
  void a_standby_sends_on_to_the_active_one() throws IOException {
    redirect("http://" + address() + "/active");
    serve("/active", 200, "{\"here\":true}");
    assertThat(ask().at("here").isTrue()).isTrue();
  }

  @Test
  void a_redirection_in_circles_ends() {
    redirect("http://" + address() + SCHEDULER);
    refuses("Server redirected too many  times");
  }

  @Test
  void a_standby_without_an_active_one_is_passed_over() throws IOException {
    HttpServer standby = serverOnAnyPort();
    standby.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Refresh", "3;url=http://standby/");
          exchange.sendResponseHeaders(307, -1);
          exchange.close();
        });
    standby.start();
    serve(SCHEDULER, 200, "{\"here\":true}");
    Configuration conf = new Configuration(false);
    conf.setBoolean(YarnConfiguration.RM_HA_ENABLED, true);
    conf.set(YarnConfiguration.RM_HA_IDS, "rm1,rm2");
    conf.set(YarnConfiguration.RM_WEBAPP_ADDRESS + ".rm1", address(standby));
    conf.set(YarnConfiguration.RM_WEBAPP_ADDRESS + ".rm2", address());
    try {
      assertThat(new WebService(conf, PATIENCE_MILLIS).ask(SCHEDULER).at("here").isTrue()).isTrue();
    } finally {
      standby.stop(0);
    }
  }

  @Test
  void an_answer_that_does_not_come_is_given_up() {
    server.createContext(SCHEDULER, exchange -> {});
    assertThatThrownBy(() -> new WebService(conf(), 200).ask(SCHEDULER))
        .hasMessageEndingWith(": no answer came in time");
  }

  private void refuses(String why) {
    assertThatThrownBy(this::ask)
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(
            "the ResourceManager's web service at http://" + address() + ": " + why);
  }

  private WebJson ask() throws IOException {
    return new WebService(conf(), PATIENCE_MILLIS).ask(SCHEDULER);
  }

  private Configuration conf() {
    Configuration conf = new Configuration(false);
    conf.set(YarnConfiguration.RM_WEBAPP_ADDRESS, address());
    return conf;
  }

  private void redirect(String target) {
    server.createContext(
        SCHEDULER,
        exchange -> {
          exchange.getResponseHeaders().add("Location", target);
          exchange.sendResponseHeaders(307, -1);
          exchange.close();
        });
  }

  private String address() {
    return address(server);
  }

  private static String address(HttpServer of) {
    return "127.0.0.1:" + of.getAddress().getPort();
  }

  private void serve(String path, int status, String body) {
    if (served) {
      server.removeContext(path);
    }
    served = true;
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
