package io.github.tare.yarn.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.diagnose.LostWorker;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class LossSurveyTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final LostWorker LOST =
      new LostWorker(Instant.EPOCH, "container_1700000000000_0001_01_000002", -104, "killed: so");

  private final FakeCluster cluster = new FakeCluster();

  @Test
  void those_that_run_are_asked_and_no_others() throws IOException {
    cluster.lost.add(LOST);
    assertThat(new LossSurvey(cluster, LONG).of(cluster.unfinished()))
        .containsOnlyKeys(FakeCluster.SESSION, FakeCluster.APPLICATION)
        .allSatisfy((id, lost) -> assertThat(lost).containsExactly(LOST));
  }

  @Test
  void of_one_that_does_not_answer_nothing_is_known() throws IOException {
    cluster.flinkSilent = Optional.of("the connection was refused");
    assertThat(new LossSurvey(cluster, LONG).of(cluster.unfinished())).isEmpty();
  }

  @Test
  void one_that_hangs_is_not_waited_for() throws IOException {
    ApplicationsDoor.Visit hanging = Mockito.mock(ApplicationsDoor.Visit.class);
    Mockito.when(hanging.flink(Mockito.anyString()))
        .thenAnswer(
            call -> {
              new CountDownLatch(1).await();
              return cluster;
            });
    assertThat(new LossSurvey(hanging, Duration.ofMillis(50)).of(cluster.unfinished())).isEmpty();
  }
}
