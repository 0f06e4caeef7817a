package io.github.tare.yarn.cli;

import io.github.tare.yarn.cluster.ClusterProbe;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.hadoop.HadoopConnection;
import io.github.tare.yarn.staging.StagingRoot;
import io.github.tare.yarn.submit.TareJar;
import io.github.tare.yarn.submit.YarnGateway;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * Puts Hadoop behind the ports. The only class of this package that leads to Hadoop's, so that a
 * command that needs no cluster runs without them.
 */
final class Wiring implements ClusterDoor {
  @Override
  public ClusterProbe probe(YarnOptions options) {
    return HadoopConnection.probe(options);
  }

  @Override
  public Connection open(YarnOptions options) throws IOException {
    return new Connected(HadoopConnection.open(options));
  }

  @Override
  public TareJar tare() {
    try {
      Path jar = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new TareJar(jar, Version.current());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Hadoop's own connection. */
  private record Connected(HadoopConnection hadoop) implements Connection {
    @Override
    public YarnGateway yarn() {
      return hadoop.yarn();
    }

    @Override
    public StagingRoot staging() {
      return hadoop.staging();
    }

    @Override
    public void close() throws IOException {
      hadoop.close();
    }
  }
}
