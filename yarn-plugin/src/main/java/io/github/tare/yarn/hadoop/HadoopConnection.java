package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.ClusterProbe;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.rest.FlinkRest;
import io.github.tare.yarn.staging.StagingRoot;
import io.github.tare.yarn.submit.ClusterDoor;
import io.github.tare.yarn.submit.Losses;
import io.github.tare.yarn.submit.YarnGateway;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.conf.YarnConfiguration;

/** YARN and its file system, as a client works with them; where they are, Hadoop's files say. */
final class HadoopConnection implements ClusterDoor.Connection {
  private static final long POLL_MILLIS = 100;
  private static final Duration PATIENCE_WITH_FLINK = Duration.ofSeconds(2);

  private final YarnClient client;
  private final StagingPlace place;
  private final YarnGateway gateway;

  private HadoopConnection(YarnClient client, StagingPlace place, YarnGateway gateway) {
    this.client = client;
    this.place = place;
    this.gateway = gateway;
  }

  /** The way to learn about the cluster; nothing is taken from it, and it need not be there. */
  static ClusterProbe probe(YarnOptions options) {
    return new YarnProbe(options);
  }

  /**
   * Connects for a submission.
   *
   * @throws IOException if the file system cannot be used
   */
  static HadoopConnection open(YarnOptions options) throws IOException {
    Configuration conf = ClientSettings.forWorking(options);
    conf.setLong(
        YarnConfiguration.YARN_CLIENT_APPLICATION_CLIENT_PROTOCOL_POLL_INTERVAL_MS, POLL_MILLIS);
    // Without it a ResourceManager that never takes an application in is waited for for ever.
    conf.setLong(
        YarnConfiguration.YARN_CLIENT_APPLICATION_CLIENT_PROTOCOL_POLL_TIMEOUT_MS,
        TimeUnit.MILLISECONDS.convert(options.tare().startTimeout().value()));
    KeytabLogin.install(options.kerberos(), conf);
    StagingPlace place = StagingPlace.open(options, conf);
    YarnClient client = YarnClient.createYarnClient();
    client.init(conf);
    client.start();
    Tokens tokens = new Tokens(client, place.files(), conf, options.kerberos());
    return new HadoopConnection(client, place, new ClientGateway(client, conf, tokens));
  }

  @Override
  public YarnGateway yarn() {
    return gateway;
  }

  @Override
  public StagingRoot staging() {
    return place;
  }

  /** It is asked again and again: whoever does not answer soon is not waited for. */
  @Override
  public Losses losses() {
    return webInterface -> FlinkRest.at(webInterface, PATIENCE_WITH_FLINK).lostWorkers();
  }

  @Override
  public void close() throws IOException {
    client.stop();
    place.close();
  }
}
