package io.github.tare.yarn.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.launch.ContainerGateway.Registration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeadStartTest {
  private static final String WEB = "http://node1:4711";

  private final ContainerRequest request =
      new ContainerRequest(new ContainerSize(1728, 1), 1, Optional.empty());
  private final ContainerRequest larger =
      new ContainerRequest(new ContainerSize(3000, 2), 2, Optional.empty());
  private final RecordingGateway yarn = new RecordingGateway();
  private final HeardEvents flink = new HeardEvents();
  private final Set<String> registered = new HashSet<>();
  private final LaunchContext context =
      new LaunchContext("ahead", Map.of(), List.of(), Set.of(), new Access("", ""));
  private final LaunchContext ordinary =
      new LaunchContext("ordinary", Map.of(), List.of(), Set.of(), new Access("", ""));
  private final HeadStart start = new HeadStart(request, granted -> context);
  private @Nullable ContainerEvents events;

  @Test
  void the_master_registers_at_once_and_asks_for_its_first_workers() {
    begin(2);
    assertThat(yarn.calls)
        .containsExactly(
            "register node1 -1 ", "request 1728 MiB avoiding []", "request 1728 MiB avoiding []");
  }

  @Test
  void what_is_granted_is_started_before_flink_asks() {
    begin(1);
    grant("c1", 1);
    assertThat(yarn.calls).endsWith("withdraw 1728 MiB", "start c1");
    assertThat(yarn.started).containsExactly(context);
    assertThat(flink.heard).isEmpty();
  }

  @Test
  void flink_hears_where_it_is_reached_when_it_registers_and_no_second_registration_is_sent()
      throws IOException {
    begin(1);
    grant("c1", 1);
    yarn.calls.clear();
    assertThat(start.register("node1", 4711, WEB).largest()).isEqualTo(yarn.registration.largest());
    assertThat(yarn.calls).containsExactly("reached at " + WEB);
  }

  @Test
  void who_asks_gets_a_worker_that_runs_and_starts_it_no_second_time() throws IOException {
    begin(1);
    grant("c1", 1);
    register();
    yarn.calls.clear();
    start.request(request, Set.of());
    assertThat(flink.heard).containsExactly("granted c1");
    start.withdraw(request);
    start.start(container("c1", 1), ordinary);
    assertThat(yarn.calls).isEmpty();
  }

  @Test
  void flink_finds_what_runs_when_it_registers() throws IOException {
    begin(2);
    grant("c1", 1);
    assertThat(start.toldTo(flink, registered::contains).register("node1", 4711, WEB).survivors())
        .containsExactly(container("c1", 1));
  }

  @Test
  void what_yarn_still_looks_for_then_is_left_to_flink() throws IOException {
    begin(1);
    yarn.calls.clear();
    register();
    assertThat(yarn.calls).containsExactly("reached at " + WEB, "withdraw 1728 MiB");
    grant("c1", 1);
    assertThat(flink.heard).containsExactly("granted c1");
    assertThat(yarn.started).isEmpty();
  }

  @Test
  void one_that_has_registered_is_flinks_already() throws IOException {
    begin(1);
    grant("c1", 1);
    register();
    registered.add("c1");
    yarn.calls.clear();
    start.request(request, Set.of());
    assertThat(flink.heard).isEmpty();
    assertThat(yarn.calls).containsExactly("request 1728 MiB avoiding []");
  }

  @Test
  void more_than_the_first_are_asked_for_as_ever() throws IOException {
    begin(1);
    register();
    start.request(request, Set.of());
    yarn.calls.clear();
    start.request(request, Set.of());
    start.request(larger, Set.of());
    assertThat(yarn.calls)
        .containsExactly("request 1728 MiB avoiding []", "request 3000 MiB avoiding []");
    grant("c9", 2);
    assertThat(flink.heard).containsExactly("granted c9");
  }

  @Test
  void a_worker_on_a_node_to_avoid_is_not_taken() throws IOException {
    begin(1);
    grant("c1", 1);
    register();
    yarn.calls.clear();
    start.request(request, Set.of("worker1"));
    assertThat(flink.heard).isEmpty();
    assertThat(yarn.calls).containsExactly("request 1728 MiB avoiding [worker1]");
  }

  @Test
  void a_request_that_is_taken_back_costs_yarn_nothing_if_it_got_one_that_ran() throws IOException {
    begin(1);
    grant("c1", 1);
    register();
    start.request(request, Set.of());
    start.request(request, Set.of());
    yarn.calls.clear();
    start.withdraw(request);
    start.withdraw(request);
    assertThat(yarn.calls).containsExactly("withdraw 1728 MiB");
  }

  @Test
  void a_worker_that_ended_before_flink_asked_is_nobodys_and_flink_hears_of_its_end()
      throws IOException {
    begin(1);
    grant("c1", 1);
    events().ended(List.of(new EndedContainer("c1", 1, "")));
    assertThat(flink.heard).isEmpty();
    register();
    assertThat(flink.heard).containsExactly("ended c1");
    yarn.calls.clear();
    start.request(request, Set.of());
    assertThat(yarn.calls).containsExactly("request 1728 MiB avoiding []");
  }

  @Test
  void a_worker_that_its_node_refused_is_nobodys() throws IOException {
    begin(1);
    grant("c1", 1);
    events().startFailed("c1", "no disk");
    register();
    assertThat(flink.heard).containsExactly("start failed c1: no disk");
    start.request(request, Set.of());
    assertThat(yarn.calls).endsWith("request 1728 MiB avoiding []");
  }

  @Test
  void workers_of_an_earlier_attempt_leave_nothing_to_ask_for() throws IOException {
    yarn.registration = new Registration(List.of(container("c1", 1)), yarn.registration.largest());
    begin(2);
    assertThat(yarn.calls).containsExactly("register node1 -1 ");
  }

  @Test
  void what_the_queue_never_allows_is_left_to_flink_to_be_refused() {
    yarn.registration = new Registration(List.of(), new ContainerSize(1727, 4, new TreeMap<>()));
    begin(1);
    assertThat(yarn.calls).containsExactly("register node1 -1 ");
  }

  @Test
  void a_yarn_that_does_not_answer_is_told_when_flink_registers() {
    start.begin(
        1,
        "node1",
        heard -> {
          throw new IllegalStateException("no ResourceManager");
        });
    assertThatThrownBy(this::register)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no ResourceManager");
    start.close();
  }

  @Test
  void all_else_is_yarns() throws IOException {
    begin(1);
    register();
    yarn.calls.clear();
    start.stop("c1");
    start.release("c1");
    start.close();
    assertThat(yarn.calls).containsExactly("stop c1", "release c1", "close");
    events().shutdownRequested();
    events().failed(new IOException("lost"));
    assertThat(flink.heard).containsExactly("shutdown", "failed lost");
  }

  private void begin(int workers) {
    start.begin(
        workers,
        "node1",
        heard -> {
          events = heard;
          return yarn;
        });
  }

  private void register() throws IOException {
    start.toldTo(flink, registered::contains).register("node1", 4711, WEB);
  }

  private void grant(String id, int priority) {
    events().granted(List.of(container(id, priority)));
  }

  private ContainerEvents events() {
    return Objects.requireNonNull(events);
  }

  private static GrantedContainer container(String id, int priority) {
    return new GrantedContainer(id, "worker1", "worker1:45454", priority);
  }

  /** Writes down what it hears. */
  private static final class HeardEvents implements ContainerEvents {
    private final List<String> heard = new ArrayList<>();

    @Override
    public void granted(List<GrantedContainer> containers) {
      containers.forEach(container -> heard.add("granted " + container.id()));
    }

    @Override
    public void ended(List<EndedContainer> containers) {
      containers.forEach(container -> heard.add("ended " + container.id()));
    }

    @Override
    public void startFailed(String containerId, String reason) {
      heard.add("start failed " + containerId + ": " + reason);
    }

    @Override
    public void shutdownRequested() {
      heard.add("shutdown");
    }

    @Override
    public void failed(Throwable error) {
      heard.add("failed " + error.getMessage());
    }
  }
}
