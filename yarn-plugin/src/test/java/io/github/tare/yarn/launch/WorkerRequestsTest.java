package io.github.tare.yarn.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.container.ContainerRequest;
import io.github.tare.yarn.container.ContainerSize;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkerRequestsTest {
  private final RecordingGateway yarn = new RecordingGateway();
  private final ContainerRequest request =
      new ContainerRequest(new ContainerSize(1728, 1), 1, Optional.empty());
  private final ContainerRequest other =
      new ContainerRequest(new ContainerSize(3000, 2), 2, Optional.empty());
  private final WorkerRequests<String> requests =
      new WorkerRequests<>(yarn, Duration.ofSeconds(5), Duration.ofMillis(500));

  @Test
  void each_worker_asks_yarn_for_one_container_and_speeds_up_the_heartbeat() {
    requests.ask("a", request, Set.of());
    requests.ask("b", request, Set.of("bad-node"));
    assertThat(yarn.calls)
        .containsExactly(
            "request 1728 MiB avoiding []",
            "heartbeat PT0.5S",
            "request 1728 MiB avoiding [bad-node]",
            "heartbeat PT0.5S");
  }

  @Test
  void grants_go_to_those_who_wait_longest() {
    requests.ask("a", request, Set.of());
    requests.ask("b", request, Set.of());
    yarn.calls.clear();
    assertThat(requests.match(List.of(container("c1", 1))))
        .isEqualTo(Map.of("a", container("c1", 1)));
    assertThat(yarn.calls).containsExactly("withdraw 1728 MiB");
    assertThat(requests.size()).isEqualTo(1);
  }

  @Test
  void the_heartbeat_slows_down_when_nobody_waits() {
    requests.ask("a", request, Set.of());
    yarn.calls.clear();
    assertThat(requests.match(List.of(container("c1", 1)))).containsOnlyKeys("a");
    assertThat(yarn.calls).containsExactly("withdraw 1728 MiB", "heartbeat PT5S");
  }

  @Test
  void a_container_too_many_goes_back() {
    requests.ask("a", request, Set.of());
    assertThat(requests.match(List.of(container("c1", 1), container("c2", 1))))
        .containsOnlyKeys("a");
    assertThat(yarn.calls).contains("release c2").doesNotContain("release c1");
  }

  @Test
  void a_container_of_another_priority_answers_no_request() {
    requests.ask("a", request, Set.of());
    assertThat(requests.match(List.of(container("c1", 7)))).isEmpty();
    assertThat(yarn.calls).contains("release c1");
    assertThat(requests.size()).isEqualTo(1);
  }

  @Test
  void sizes_are_told_apart_by_their_priority() {
    requests.ask("a", request, Set.of());
    requests.ask("large", other, Set.of());
    yarn.calls.clear();
    assertThat(requests.match(List.of(container("c2", 2), container("c3", 2))))
        .isEqualTo(Map.of("large", container("c2", 2)));
    assertThat(yarn.calls).containsExactly("withdraw 3000 MiB", "release c3");
    assertThat(requests.match(List.of(container("c1", 1)))).containsOnlyKeys("a");
  }

  @Test
  void a_withdrawn_request_is_taken_back_from_yarn_and_its_late_grant_goes_back() {
    requests.ask("a", request, Set.of());
    yarn.calls.clear();
    requests.withdraw("a");
    assertThat(requests.match(List.of(container("c1", 1)))).isEmpty();
    assertThat(yarn.calls)
        .containsExactly("withdraw 1728 MiB", "heartbeat PT5S", "release c1", "heartbeat PT5S");
  }

  @Test
  void withdrawing_what_was_granted_changes_nothing() {
    requests.ask("a", request, Set.of());
    requests.ask("b", request, Set.of());
    assertThat(requests.match(List.of(container("c1", 1)))).containsOnlyKeys("a");
    yarn.calls.clear();
    requests.withdraw("a");
    assertThat(yarn.calls).isEmpty();
    assertThat(requests.size()).isEqualTo(1);
  }

  private static GrantedContainer container(String id, int priority) {
    return new GrantedContainer(id, "node", "node:1", priority);
  }
}
