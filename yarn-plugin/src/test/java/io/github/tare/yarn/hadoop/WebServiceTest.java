package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebServiceTest {
  private static final String SCHEDULER = "/ws/v1/cluster/scheduler";
  private static final int PATIENCE_MILLIS = 30_000;
  private static final int MOST_MEBIBYTES = 16;

  private final LocalWeb server = LocalWeb.plain();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_document_is_read() throws IOException {
    server.serve(SCHEDULER, 200, Documents.text("fair-scheduler"));
    assertThat(ask().at("scheduler").isPresent()).isTrue();
  }

  @Test
  void a_service_that_asks_for_spnego_says_that_this_client_has_no_ticket() {
    server.serve(SCHEDULER, 401, "", "WWW-Authenticate", "Negotiate");
    refuses("it asks for SPNEGO (status 401), and this client has no ticket for it");
  }

  @Test
  void a_service_that_asks_for_a_name_in_another_way_says_so() {
    server.serve(SCHEDULER, 401, "", "WWW-Authenticate", "PseudoAuth");
    refuses("it asks who is there (status 401), and takes no answer that Tare has");
  }

  @Test
  void a_closed_service_says_where_and_to_whom() {
    server.serve(SCHEDULER, 403, "no");
    refuses("it does not let this user in (status 403)");
  }

  @Test
  void nothing_there_says_so_too() {
    refuses("it answered with status 404");
  }

  @Test
  void a_page_in_place_of_json_is_named() {
    server.serve(SCHEDULER, 200, "\n<!DOCTYPE html><html><body>Welcome</body></html>");
    refuses("what it answered is a page for people, not JSON");
  }

  @Test
  void a_page_to_log_in_to_is_named() {
    server.redirect(SCHEDULER, "http://" + server.address() + "/login");
    server.serve("/login", 200, "<html><form/></html>");
    refuses("what it answered is a page for people, not JSON");
  }

  @Test
  void half_an_answer_is_named() {
    server.serve(SCHEDULER, 200, "{\"scheduler\":{\"schedulerInfo\":{\"type\":\"capacitySch");
    refuses("what it answered is not JSON, or is cut off");
    server.serve(SCHEDULER, 200, "");
    refuses("what it answered is not JSON, or is cut off");
  }

  @Test
  void an_answer_that_goes_on_and_on_is_given_up() {
    server.serve(SCHEDULER, 200, "{\"state\":\"" + "-".repeat(1024 * 1024) + "\"}");
    assertThatThrownBy(() -> new WebService(conf(), PATIENCE_MILLIS, 1).ask(SCHEDULER))
        .hasMessageEndingWith(": its answer is longer than 1 MiB");
  }

  @Test
  void a_standby_sends_on_to_the_active_one() throws IOException {
    server.redirect(SCHEDULER, "http://" + server.address() + "/active");
    server.serve("/active", 200, "{\"state\":true}");
    assertThat(ask().at("state").isTrue()).isTrue();
  }

  @Test
  void a_redirection_in_circles_ends() {
    server.redirect(SCHEDULER, "http://" + server.address() + SCHEDULER);
    refuses("Server redirected too many  times");
  }

  @Test
  void a_standby_without_an_active_one_is_passed_over() throws IOException {
    try (LocalWeb standby = LocalWeb.plain()) {
      standby.serve(SCHEDULER, 307, "", "Refresh", "3;url=http://standby/");
      server.serve(SCHEDULER, 200, "{\"state\":true}");
      assertThat(askBoth(standby.address(), PATIENCE_MILLIS).at("state").isTrue()).isTrue();
    }
  }

  @Test
  void one_that_is_down_is_passed_over() throws IOException {
    LocalWeb down = LocalWeb.plain();
    down.close();
    server.serve(SCHEDULER, 200, "{\"state\":true}");
    assertThat(askBoth(down.address(), PATIENCE_MILLIS).at("state").isTrue()).isTrue();
  }

  @Test
  void one_that_hangs_leaves_half_of_the_time_for_the_other() throws IOException {
    try (LocalWeb hanging = LocalWeb.plain()) {
      hanging.hang(SCHEDULER);
      server.serve(SCHEDULER, 200, "{\"state\":true}");
      assertThat(askBoth(hanging.address(), 4000).at("state").isTrue()).isTrue();
    }
  }

  @Test
  void an_answer_that_does_not_come_is_given_up() {
    server.hang(SCHEDULER);
    assertThatThrownBy(() -> new WebService(conf(), 200, MOST_MEBIBYTES).ask(SCHEDULER))
        .hasMessageEndingWith(": no answer came in time");
  }

  private void refuses(String why) {
    assertThatThrownBy(this::ask)
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(
            "the ResourceManager's web service at http://" + server.address() + ": " + why);
  }

  private WebJson ask() throws IOException {
    return new WebService(conf(), PATIENCE_MILLIS, MOST_MEBIBYTES).ask(SCHEDULER);
  }

  private WebJson askBoth(String first, int patienceMillis) throws IOException {
    Configuration conf = new Configuration(false);
    conf.setBoolean(YarnConfiguration.RM_HA_ENABLED, true);
    conf.set(YarnConfiguration.RM_HA_IDS, "rm1,rm2");
    conf.set(YarnConfiguration.RM_WEBAPP_ADDRESS + ".rm1", first);
    conf.set(YarnConfiguration.RM_WEBAPP_ADDRESS + ".rm2", server.address());
    return new WebService(conf, patienceMillis, MOST_MEBIBYTES).ask(SCHEDULER);
  }

  private Configuration conf() {
    Configuration conf = new Configuration(false);
    conf.set(YarnConfiguration.RM_WEBAPP_ADDRESS, server.address());
    return conf;
  }
}
