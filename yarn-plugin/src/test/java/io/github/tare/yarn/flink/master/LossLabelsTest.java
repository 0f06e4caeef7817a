package io.github.tare.yarn.flink.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.github.tare.yarn.diagnose.LostWorker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.flink.core.failure.FailureEnricher;
import org.apache.flink.runtime.entrypoint.component.DispatcherResourceManagerComponent;
import org.apache.flink.runtime.entrypoint.component.DispatcherResourceManagerComponentFactory;
import org.apache.flink.runtime.io.network.netty.exception.RemoteTransportException;
import org.apache.flink.util.FlinkExpectedException;
import org.junit.jupiter.api.Test;

class LossLabelsTest {
  private static final String ID = "container_1700000000000_0001_01_000002";
  private static final Map<String, String> LABEL =
      Map.of("lost-taskexecutor", "killed: so (" + ID + ", exit status -104)");

  private final LostWorkers lost = new LostWorkers(Optional.empty());
  private final LossLabels labels = new LossLabels(lost);

  @Test
  void a_connection_that_broke_is_labelled_when_the_loss_behind_it_is_known() {
    CompletableFuture<Map<String, String>> label =
        label(
            new RemoteTransportException(
                "Connection unexpectedly closed by remote task manager '/127.0.0.1:4 [ "
                    + ID
                    + "(node3:45454) ] '. This might indicate that the remote task manager was lost.",
                null));
    lost.add(worker(ID.replace('2', '3'), Instant.now()));
    assertThat(label).isNotDone();
    lost.add(worker(ID, Instant.now()));
    assertThat(label).isCompletedWithValue(LABEL);
  }

  @Test
  void a_farewell_names_nobody_and_is_of_one_that_was_lost_just_now() {
    lost.add(worker(ID.replace('2', '3'), Instant.now().minusSeconds(60)));
    CompletableFuture<Map<String, String>> label =
        label(
            new RuntimeException(new FlinkExpectedException("The TaskExecutor is shutting down.")));
    assertThat(label).isNotDone();
    lost.add(worker(ID, Instant.now()));
    assertThat(label).isCompletedWithValue(LABEL);
  }

  @Test
  void a_failure_of_user_code_has_no_label_and_waits_for_none() {
    lost.add(worker(ID, Instant.now()));
    assertThat(label(new IllegalStateException("3 > 0"))).isCompletedWithValue(Map.of());
  }

  @Test
  void flink_is_given_them_beside_those_of_the_user() throws Exception {
    FailureEnricher users = mock(FailureEnricher.class);
    List<Collection<FailureEnricher>> given = new ArrayList<>();
    create(labels.on(parts(given::add)), List.of(users));
    assertThat(given).containsExactly(List.of(users, labels));
  }

  @Test
  void what_flink_throws_comes_out_as_it_is() {
    DispatcherResourceManagerComponentFactory broken =
        parts(
            enrichers -> {
              throw new IllegalStateException("port in use");
            });
    assertThatThrownBy(() -> create(labels.on(broken), List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("port in use");
  }

  private static DispatcherResourceManagerComponentFactory parts(
      Consumer<Collection<FailureEnricher>> seen) {
    return (a, b, c, d, e, f, g, h, i, j, k, enrichers, l) -> {
      seen.accept(enrichers);
      return mock(DispatcherResourceManagerComponent.class);
    };
  }

  @SuppressWarnings("NullAway") // nothing looks at them
  private static void create(
      DispatcherResourceManagerComponentFactory factory, Collection<FailureEnricher> enrichers)
      throws Exception {
    factory.create(
        null, null, null, null, null, null, null, null, null, null, null, enrichers, null);
  }

  private CompletableFuture<Map<String, String>> label(Throwable failure) {
    return labels.processFailure(failure, mock(FailureEnricher.Context.class));
  }

  private static LostWorker worker(String id, Instant at) {
    return new LostWorker(at, id, -104, "killed: so");
  }
}
