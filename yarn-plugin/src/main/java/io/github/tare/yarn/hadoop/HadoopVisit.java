package io.github.tare.yarn.hadoop;

import io.github.tare.calc.problem.Problem;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.rest.FlinkRest;
import io.github.tare.yarn.running.ApplicationLogs;
import io.github.tare.yarn.running.Applications;
import io.github.tare.yarn.running.ApplicationsDoor;
import io.github.tare.yarn.running.FlinkCluster;
import io.github.tare.yarn.staging.StagingRoot;
import io.github.tare.yarn.submit.YarnGateway;
import java.io.IOException;
import java.time.Duration;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.conf.YarnConfiguration;

/**
 * YARN and its file system, for those who look after applications.
 *
 * @param client asks YARN
 * @param place has the applications' files
 * @param applications what YARN knows
 * @param logs what they wrote
 * @param yarn what YARN does
 * @param patience for each answer of Flink's
 */
record HadoopVisit(
    YarnClient client,
    StagingPlace place,
    Applications applications,
    ApplicationLogs logs,
    YarnGateway yarn,
    Duration patience)
    implements ApplicationsDoor.Visit {
  private static final long POLL_MILLIS = 100;

  /** Of what the web service says of an application's attempts. */
  private static final int MOST_MEBIBYTES = 16;

  static HadoopVisit open(YarnOptions options) throws IOException {
    Configuration conf = ClientSettings.forProbing(options);
    Duration patience = options.tare().clusterTimeout().value();
    // How it looks after an application that it kills.
    conf.setLong(
        YarnConfiguration.YARN_CLIENT_APPLICATION_CLIENT_PROTOCOL_POLL_INTERVAL_MS, POLL_MILLIS);
    conf.setLong(
        YarnConfiguration.YARN_CLIENT_APPLICATION_CLIENT_PROTOCOL_POLL_TIMEOUT_MS,
        2 * patience.toMillis());
    KeytabLogin.install(options.kerberos(), conf);
    StagingPlace place = StagingPlace.open(options, conf);
    YarnClient client = YarnClient.createYarnClient();
    client.init(conf);
    client.start();
    String user = UserGroupInformation.getCurrentUser().getShortUserName();
    return new HadoopVisit(
        client,
        place,
        new ClientApplications(client, user),
        logs(client, conf, patience),
        new ClientGateway(
            client, conf, new Tokens(client, place.files(), conf, options.kerberos())),
        patience);
  }

  private static ClientLogs logs(YarnClient client, Configuration conf, Duration patience) {
    int millis = Math.toIntExact(patience.toMillis());
    return new ClientLogs(
        client,
        conf,
        new WebService(conf, millis, MOST_MEBIBYTES),
        new LogsOnNodes(client, conf, millis));
  }

  static Problem unreachable(YarnOptions options, IOException why) {
    return new Unreachable(options, ClientSettings.forProbing(options)).yarn(Causes.inWords(why));
  }

  @Override
  public StagingRoot staging() {
    return place;
  }

  @Override
  public FlinkCluster flink(String webInterface) throws IOException {
    return FlinkRest.at(webInterface, patience);
  }

  @Override
  public void close() throws IOException {
    client.stop();
    place.close();
  }
}
