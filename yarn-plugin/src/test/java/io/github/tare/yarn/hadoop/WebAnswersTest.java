package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.Fact;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.junit.jupiter.api.Test;

class WebAnswersTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void two_thousand_queues_take_as_many_questions_as_two() {
    assertThat(questions(2000)).isEqualTo(questions(2)).isEqualTo(4);
  }

  private static int questions(int queues) {
    try (LocalWeb web = LocalWeb.plain();
        Questions questions = new Questions(PATIENCE)) {
      web.serve("/ws/v1/cluster/scheduler", 200, scheduler(queues));
      Configuration conf = new Configuration(false);
      conf.set(YarnConfiguration.RM_WEBAPP_ADDRESS, web.address());
      WebService service = new WebService(conf, Math.toIntExact(PATIENCE.toMillis()), 16);
      WebAnswers answers = WebAnswers.Pending.ask(questions, service).answers();
      assertThat(paths(answers)).hasSize(queues + 1);
      return web.questions();
    }
  }

  private static List<String> paths(WebAnswers answers) {
    Partitions partitions = new Partitions(Fact.of(List.of()), Fact.unknown("nobody asked"));
    return answers
        .scheduler()
        .flatMap(document -> SchedulerDocument.read(document, "jane", partitions).queues())
        .map(queues -> List.copyOf(queues.keySet()))
        .known()
        .orElse(List.of());
  }

  private static String scheduler(int queues) {
    return IntStream.range(0, queues)
        .mapToObj("{\"type\":\"capacitySchedulerLeafQueueInfo\",\"queueName\":\"q%d\"}"::formatted)
        .collect(
            Collectors.joining(
                ",",
                "{\"scheduler\":{\"schedulerInfo\":{\"type\":\"capacityScheduler\","
                    + "\"queues\":{\"queue\":[",
                "]}}}}"));
  }
}
