package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.QueueApplications;
import io.github.tare.yarn.cluster.QueueFacts;
import io.github.tare.yarn.cluster.QueueShare;
import io.github.tare.yarn.cluster.QueueState;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.SchedulerKind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SchedulerDocumentTest {
  private static final Partitions UNASKED =
      new Partitions(Fact.unknown("nobody asked"), Fact.unknown("nobody asked"));

  @Test
  void both_schedulers_tell_their_kind_and_all_their_queues() throws IOException {
    SchedulerAnswer capacity = read("capacity", "ben");
    assertThat(capacity.kind()).isEqualTo(Fact.of(SchedulerKind.CAPACITY));
    assertThat(capacity.maximum().known().map(ResourceAmounts::memoryMebibytes)).contains(12288L);
    assertThat(queues(capacity))
        .containsOnlyKeys(
            "root",
            "root.default",
            "root.small",
            "root.closed",
            "root.private",
            "root.narrow",
            "root.single",
            "root.crowded",
            "root.tight",
            "root.fast",
            "root.etl",
            "root.etl.nightly",
            "root.etl.hourly");
    SchedulerAnswer fair = read("fair", "ben");
    assertThat(fair.kind()).isEqualTo(Fact.of(SchedulerKind.FAIR));
    assertThat(fair.maximum()).isEqualTo(Fact.of(amounts(12288, 12, 2)));
    assertThat(queues(fair)).containsKeys("root", "root.narrow", "root.etl", "root.etl.hourly");
  }

  @Test
  void a_queue_of_the_capacity_scheduler_tells_all_of_its_limits() throws IOException {
    QueueFacts tight = capacity("root.tight", "ben");
    assertThat(tight)
        .isEqualTo(
            new QueueFacts(
                "root.tight",
                true,
                Fact.of(QueueState.RUNNING),
                Fact.unknown("the ResourceManager's web service does not say"),
                Fact.of(Set.of()),
                Fact.of(Optional.empty()),
                Fact.of(amounts(12288, 12, Long.MAX_VALUE)),
                Fact.of(false),
                Map.of("", tight.share("")),
                new QueueApplications(
                    Fact.of(1),
                    Fact.of(0),
                    Fact.of(OptionalInt.of(500)),
                    Fact.of(OptionalInt.of(500)),
                    Fact.of(OptionalInt.empty()),
                    Fact.of(1)),
                Fact.of(Optional.of(Duration.ofHours(1)))));
    assertThat(tight.share(""))
        .isEqualTo(
            new QueueShare(
                Fact.of(amounts(1024, 1, 0)),
                Fact.of(amounts(4096, 4, 0)),
                Fact.of(amounts(0, 0, 0)),
                Fact.of(amounts(4096, 4, 0)),
                Fact.of(amounts(1024, 1, 0)),
                Fact.of(amounts(1024, 1, 0)),
                Fact.of(amounts(0, 0, 0)),
                Fact.of(amounts(1024, 1, 0)),
                Fact.of(amounts(1024, 1, 0))));
  }

  @Test
  void what_another_user_has_is_not_this_users() throws IOException {
    QueueShare share = capacity("root.tight", "mona").share("");
    assertThat(share.mastersUsed()).isEqualTo(Fact.of(amounts(1024, 1, 0)));
    assertThat(share.userUsed()).isEqualTo(Fact.of(new ResourceAmounts(0, 0)));
    assertThat(share.userMasters().known()).contains(amounts(1024, 1, 0));
    assertThat(share.userMasters().caution()).isPresent();
    assertThat(capacity("root.tight", "mona").applications().ofUser()).isEqualTo(Fact.of(0));
  }

  @Test
  void a_user_may_not_have_more_than_the_queue_may_grow_to() throws IOException {
    assertThat(capacity("root.default", "mona").share("").user())
        .isEqualTo(Fact.of(amounts(20480, 20, 0)));
  }

  @Test
  void labels_have_shares_of_their_own() throws IOException {
    QueueFacts fast = capacity("root.fast", "ben");
    assertThat(fast.labels()).isEqualTo(Fact.of(Set.of("fast", "lonely")));
    assertThat(fast.shares()).containsOnlyKeys("", "fast", "lonely");
    assertThat(fast.share("fast").guaranteed()).isEqualTo(Fact.of(amounts(8192, 8, 2)));
    assertThat(fast.share("fast").used()).isEqualTo(Fact.of(amounts(1024, 1, 0)));
    assertThat(fast.share("lonely").ceiling()).isEqualTo(Fact.of(amounts(0, 0, 0)));
    assertThat(capacity("root.tight", "ben").share("fast").ceiling().known()).isEmpty();
  }

  @Test
  void parents_and_stopped_queues_are_told_apart() throws IOException {
    assertThat(capacity("root.etl", "ben").leaf()).isFalse();
    assertThat(capacity("root.etl.nightly", "ben").leaf()).isTrue();
    assertThat(capacity("root.closed", "ben").state()).isEqualTo(Fact.of(QueueState.STOPPED));
    assertThat(capacity("root.small", "ben").maximum())
        .isEqualTo(Fact.of(amounts(2048, 2, Long.MAX_VALUE)));
    assertThat(capacity("root.single", "ben").applications().parallel())
        .isEqualTo(Fact.of(OptionalInt.of(1)));
  }

  @Test
  void the_fair_scheduler_tells_what_masters_may_have_once_it_has_reckoned_it() throws IOException {
    Map<String, QueueFacts> queues = queues(read("fair", "ben"));
    QueueFacts narrow = queue(queues, "root.narrow");
    assertThat(narrow.share("").masters()).isEqualTo(Fact.of(amounts(492, 1, 1)));
    assertThat(narrow.applications().pending()).isEqualTo(Fact.of(2));
    assertThat(narrow.leaf()).isTrue();
    assertThat(queue(queues, "root.etl").leaf()).isFalse();
    assertThat(queue(queues, "root.small").share("").masters())
        .isEqualTo(Fact.unknown("the FairScheduler reckons it when the first application comes"));
    assertThat(queue(queues, "root.tight").share("").ceiling())
        .isEqualTo(Fact.of(amounts(4096, 4, 0)));
  }

  @Test
  void before_hadoop_3_1_there_are_only_percentages_and_single_elements() throws IOException {
    WebJson document =
        WebJson.parse(
            """
            {"scheduler":{"schedulerInfo":{"type":"capacityScheduler","queues":{"queue":
             {"type":"capacitySchedulerLeafQueueInfo","queueName":"default","state":"RUNNING",
              "userLimit":25,"userLimitFactor":2.0,
              "capacities":{"queueCapacitiesByPartition":
               {"partitionName":"","absoluteCapacity":25.0,"absoluteMaxCapacity":50.0}},
              "resources":{"resourceUsagesByPartition":
               {"partitionName":"","used":{"memory":512,"vCores":1},
                "amLimit":{"memory":1024,"vCores":1}}},
              "users":{"user":{"username":"ben","isActive":true}}}}}}}
            """);
    NodeFacts node =
        new NodeFacts("a:1", new ResourceAmounts(8192, 8), Fact.unknown("-"), Set.of());
    Partitions partitions =
        new Partitions(Fact.of(List.of(node, node)), Fact.unknown("nobody asked"));
    QueueShare share =
        queue(queues(SchedulerDocument.read(document, "jane", partitions)), "root.default")
            .share("");
    assertThat(share.guaranteed()).isEqualTo(Fact.of(new ResourceAmounts(4096, 4)));
    assertThat(share.ceiling()).isEqualTo(Fact.of(new ResourceAmounts(8192, 8)));
    assertThat(share.used()).isEqualTo(Fact.of(new ResourceAmounts(512, 1)));
    assertThat(share.user()).isEqualTo(Fact.of(new ResourceAmounts(4096, 4)));
  }

  @Test
  void a_user_of_a_queue_smaller_than_a_container_may_have_containers() throws IOException {
    assertThat(ofUser(819, 0, 100)).isEqualTo(Fact.of(new ResourceAmounts(20480, 20)));
    assertThat(ofUser(819, 0, 0.5)).isEqualTo(Fact.of(new ResourceAmounts(1024, 0)));
    assertThat(ofUser(2048, 2, 0.75)).isEqualTo(Fact.of(new ResourceAmounts(2048, 1)));
    assertThat(ofUser(0, 0, 0.5)).isEqualTo(Fact.of(new ResourceAmounts(20480, 20)));
  }

  /** Containers are of 1024 MB and a vcore at least. */
  private static Fact<ResourceAmounts> ofUser(int memory, int vcores, double factor)
      throws IOException {
    WebJson document =
        WebJson.parse(
            """
            {"scheduler":{"schedulerInfo":{"type":"capacityScheduler","queues":{"queue":
             [{"type":"capacitySchedulerLeafQueueInfo","queueName":"tiny","userLimitFactor":%s,
               "capacities":{"queueCapacitiesByPartition":[{"partitionName":"",
                "effectiveMinResource":{"memory":%d,"vCores":%d},
                "effectiveMaxResource":{"memory":20480,"vCores":20}}]}}]}}}}
            """
                .formatted(factor, memory, vcores));
    Partitions partitions =
        new Partitions(Fact.unknown("nobody asked"), Fact.of(new ResourceAmounts(1024, 1)));
    return queue(queues(SchedulerDocument.read(document, "ben", partitions)), "root.tiny")
        .share("")
        .user();
  }

  @Test
  void the_older_and_the_newer_way_to_create_queues_are_both_understood() throws IOException {
    assertThat(queueWith("'autoCreateChildQueueEnabled':true").createsQueues())
        .isEqualTo(Fact.of(true));
    assertThat(queueWith("'autoCreationEligibility':'flexible'").createsQueues())
        .isEqualTo(Fact.of(true));
    assertThat(
            queueWith("'autoCreateChildQueueEnabled':false,'autoCreationEligibility':'off'")
                .createsQueues())
        .isEqualTo(Fact.of(false));
  }

  @Test
  void a_lifetime_of_nothing_is_none() throws IOException {
    assertThat(queueWith("'maxApplicationLifetime':0").maximumLifetime())
        .isEqualTo(Fact.of(Optional.empty()));
  }

  @Test
  void only_users_whose_applications_run_share_the_queue() throws IOException {
    String waits =
        """
        'userLimit':25,'capacities':{'queueCapacitiesByPartition':[{'partitionName':'',
         'effectiveMinResource':{'memory':2048,'vCores':2},
         'effectiveMaxResource':{'memory':2048,'vCores':2}}]},
        'users':{'user':[{'username':'mona','isActive':%s}]}
        """;
    assertThat(queueWith(waits.formatted(false)).share("").user().known())
        .contains(new ResourceAmounts(2048, 2));
    assertThat(queueWith(waits.formatted(true)).share("").user().known())
        .contains(new ResourceAmounts(1024, 1));
  }

  @Test
  void a_share_for_masters_that_has_to_be_reckoned_is_rounded_up_to_whole_containers()
      throws IOException {
    QueueFacts queue =
        queueWith(
            """
            'capacities':{'queueCapacitiesByPartition':[{'partitionName':'',
             'maxAMLimitPercentage':10,'effectiveMinResource':{'memory':12288,'vCores':20},
             'effectiveMaxResource':{'memory':20480,'vCores':20}}]}
            """);
    assertThat(queue.share("").masters().known()).contains(new ResourceAmounts(2048, 2));
  }

  /** With these fields, in single quotes. */
  private static QueueFacts queueWith(String fields) throws IOException {
    WebJson document =
        WebJson.parse(
            """
            {'scheduler':{'schedulerInfo':{'type':'capacityScheduler','queues':{'queue':
             [{'type':'capacitySchedulerLeafQueueInfo','queueName':'some',%s}]}}}}
            """
                .formatted(fields)
                .replace('\'', '"'));
    Partitions partitions =
        new Partitions(Fact.unknown("nobody asked"), Fact.of(new ResourceAmounts(1024, 1)));
    return queue(queues(SchedulerDocument.read(document, "ben", partitions)), "root.some");
  }

  @Test
  void another_versions_fields_leave_facts_unknown() throws IOException {
    SchedulerAnswer answer =
        SchedulerDocument.read(
            WebJson.parse("{\"scheduler\":{\"schedulerInfo\":{\"type\":\"newScheduler\"}}}"),
            "ben",
            UNASKED);
    String because = "the ResourceManager's web service does not say";
    assertThat(answer).isEqualTo(SchedulerAnswer.unknown(because));
    WebJson bare =
        WebJson.parse(
            """
            {"scheduler":{"schedulerInfo":{"type":"capacityScheduler","queues":{"queue":
             [{"type":"capacitySchedulerLeafQueueInfo","queueName":"default","state":"ODD",
               "capacities":{"queueCapacitiesByPartition":[{"partitionName":""}]}}]}}}}
            """);
    QueueFacts queue = queue(queues(SchedulerDocument.read(bare, "ben", UNASKED)), "root.default");
    assertThat(queue.state()).isEqualTo(Fact.unknown(because));
    assertThat(queue.maximum()).isEqualTo(Fact.unknown(because));
    assertThat(queue.applications().maximum()).isEqualTo(Fact.unknown(because));
    assertThat(queue.share("").ceiling()).isEqualTo(Fact.unknown(because));
    assertThat(queue.share("").userUsed()).isEqualTo(Fact.unknown(because));
  }

  private static SchedulerAnswer read(String scheduler, String user) throws IOException {
    return SchedulerDocument.read(Documents.json(scheduler + "-scheduler"), user, UNASKED);
  }

  private static QueueFacts capacity(String path, String user) throws IOException {
    return queue(queues(read("capacity", user)), path);
  }

  private static Map<String, QueueFacts> queues(SchedulerAnswer answer) {
    return answer.queues().known().orElseThrow();
  }

  private static QueueFacts queue(Map<String, QueueFacts> queues, String path) {
    return Objects.requireNonNull(queues.get(path));
  }

  private static ResourceAmounts amounts(long memory, int vcores, long gpus) {
    return new ResourceAmounts(memory, vcores, new TreeMap<>(Map.of("yarn.io/gpu", gpus)));
  }
}
