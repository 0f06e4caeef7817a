package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.Fact;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  @Test
  void a_question_that_hangs_holds_back_neither_the_others_nor_the_end() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    try (Questions questions = new Questions(Duration.ofMillis(200))) {
      Questions.Pending<String> slow = questions.ask("slow", () -> hang(interrupted));
      Questions.Pending<String> quick = questions.ask("quick", () -> "here");
      assertThat(slow.answer()).isEqualTo(Fact.unknown("no answer came within 200 ms"));
      assertThat(quick.answer()).isEqualTo(Fact.of("here"));
    }
    interrupted.await();
  }

  @Test
  void a_question_that_fails_says_why() {
    try (Questions questions = new Questions(Duration.ofSeconds(30))) {
      assertThat(
              questions
                  .ask(
                      "failing",
                      () -> {
                        throw new IOException("wrapped", new UnknownHostException("rm-1"));
                      })
                  .answer())
          .isEqualTo(Fact.unknown("the host rm-1 is not known"));
    }
  }

  private static String hang(CountDownLatch interrupted) {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      interrupted.countDown();
    }
    return "late";
  }
}
