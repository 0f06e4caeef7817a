package io.github.tare.yarn.hadoop;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.ClusterProbe;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.NodeFacts;
import io.github.tare.yarn.cluster.Placement;
import io.github.tare.yarn.cluster.ProbeResult;
import io.github.tare.yarn.cluster.QueueTree;
import io.github.tare.yarn.cluster.SchedulerFacts;
import io.github.tare.yarn.cluster.SecurityFacts;
import io.github.tare.yarn.cluster.StagingFacts;
import io.github.tare.yarn.config.YarnOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.exceptions.YarnException;

/** Asks YARN, its web service and the file system at once, with one deadline for all of them. */
final class YarnProbe implements ClusterProbe {
  private static final String TOKEN_LIFETIME = "dfs.namenode.delegation.token.max-lifetime";

  /** A NameNode that counts files holds up the other answers that part of the time, no longer. */
  private static final int COUNTING = 5;

  /** Of an answer of the web service; what it says of 2,000 queues with two labels is a tenth. */
  private static final int MOST_MEBIBYTES = 256;

  private final YarnOptions options;
  private final Configuration conf;

  YarnProbe(YarnOptions options) {
    this.options = options;
    this.conf = ClientSettings.forProbing(options);
  }

  @Override
  public ProbeResult probe() {
    Duration deadline = options.tare().clusterTimeout().value();
    try (Questions questions = new Questions(deadline);
        Questions counting = new Questions(deadline.dividedBy(COUNTING))) {
      Questions.Pending<ClientAnswer> yarn = questions.ask("yarn", this::askYarn);
      Questions.Pending<StagingFacts> files = questions.ask("file-system", this::askFileSystem);
      Questions.Pending<Quotas> quotas = counting.ask("quotas", this::askQuotas);
      WebAnswers.Pending web = WebAnswers.Pending.ask(questions, webService());
      return join(yarn.answer(), files.answer(), web, quotas);
    }
  }

  private static StagingFacts under(StagingFacts files, Fact<Quotas> answer) {
    Quotas quotas =
        answer.fold(
            it -> it, because -> Quotas.unknown(because + " when its quotas were asked for"));
    return files.under(quotas.space(), quotas.names());
  }

  private ProbeResult join(
      Fact<ClientAnswer> yarn,
      Fact<StagingFacts> files,
      WebAnswers.Pending web,
      Questions.Pending<Quotas> quotas) {
    Problems problems = unreachable(yarn, files);
    return yarn.known()
        .filter(answer -> problems.isEmpty())
        .<ProbeResult>map(answer -> answered(answer, files, web.answers(), quotas))
        .orElseGet(() -> new ProbeResult.Unreachable(problems));
  }

  /** The quotas come last, so that they have the time of all the others. */
  private ProbeResult.Answered answered(
      ClientAnswer yarn,
      Fact<StagingFacts> files,
      WebAnswers web,
      Questions.Pending<Quotas> quotas) {
    return new ProbeResult.Answered(facts(yarn, files.map(it -> under(it, quotas.answer())), web));
  }

  private Problems unreachable(Fact<ClientAnswer> yarn, Fact<StagingFacts> files) {
    List<Problem> problems = new ArrayList<>();
    Unreachable unreachable = new Unreachable(options, conf);
    yarn.fold(answer -> true, why -> problems.add(unreachable.yarn(why)));
    files.fold(answer -> true, why -> problems.add(unreachable.fileSystem(why)));
    return new Problems(problems);
  }

  private ClusterFacts facts(ClientAnswer yarn, Fact<StagingFacts> files, WebAnswers web) {
    Fact<List<NodeFacts>> nodes = Fact.of(yarn.nodes());
    ResourceManagerSettings own = ResourceManagerSettings.of(ClientSettings.ofScheduler(conf));
    Partitions partitions = new Partitions(nodes, SchedulerSettings.minimum(web, own));
    SchedulerAnswer scheduler =
        web.scheduler()
            .fold(
                document -> SchedulerDocument.read(document, yarn.user(), partitions),
                SchedulerAnswer::unknown);
    SchedulerFacts sizing = new SchedulerSettings(web, scheduler, own).facts();
    Fact<QueueTree> queues = QueueForest.join(yarn, scheduler.queues());
    Fact<ResourceManagerSettings> capacity = new CapacitySettings(web, own).learn();
    Fact<Optional<Placement>> placement =
        new PlacementRules(capacity)
            .placement(sizing.kind(), queues, yarn.user(), YarnProbe::groups);
    Fact<OptionalInt> parallel = Rules.parallel(sizing.kind(), capacity, yarn.user());
    return new ClusterFacts(
        Instant.now(),
        sizing,
        nodes,
        queues,
        yarn.labels(),
        yarn.resourceTypes(),
        new Rules(web.settings(), placement, parallel).facts(),
        files,
        security(yarn));
  }

  /** As this machine knows them; the ResourceManager may know others. */
  private static List<String> groups() {
    try {
      return List.of(UserGroupInformation.getCurrentUser().getGroupNames());
    } catch (IOException e) {
      return List.of();
    }
  }

  private SecurityFacts security(ClientAnswer yarn) {
    boolean secure = UserGroupInformation.isSecurityEnabled();
    return new SecurityFacts(Fact.of(yarn.user()), Fact.of(secure), tokenLifetime(secure, conf));
  }

  static Fact<Duration> tokenLifetime(boolean secure, Configuration conf) {
    return secure
        ? Fact.assumed(
            Duration.ofMillis(conf.getLong(TOKEN_LIFETIME, Duration.ofDays(7).toMillis())),
            "it is what this client's Hadoop configuration says, and the NameNode has its own")
        : Fact.unknown("without Kerberos there are no tokens");
  }

  private ClientAnswer askYarn() throws IOException, YarnException {
    KeytabLogin.install(options.kerberos(), conf);
    try (YarnClient client = YarnClient.createYarnClient()) {
      client.init(conf);
      client.start();
      return new ClientQuestions(client).ask();
    }
  }

  private StagingFacts askFileSystem() throws IOException {
    KeytabLogin.install(options.kerberos(), conf);
    try (StagingPlace place = StagingPlace.open(options, conf)) {
      return place.look();
    }
  }

  private Quotas askQuotas() throws IOException {
    KeytabLogin.install(options.kerberos(), conf);
    try (StagingPlace place = StagingPlace.open(options, conf)) {
      return place.quotas();
    }
  }

  private WebService webService() {
    // Its own patience is shorter than the deadline, so that it can say why it gave up.
    Duration patience = options.tare().clusterTimeout().value().multipliedBy(4).dividedBy(5);
    return new WebService(conf, Math.toIntExact(patience.toMillis()), MOST_MEBIBYTES);
  }
}
