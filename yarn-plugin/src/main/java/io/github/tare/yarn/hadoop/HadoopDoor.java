package io.github.tare.yarn.hadoop;

import io.github.tare.calc.problem.Problem;
import io.github.tare.yarn.cluster.ClusterProbe;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.proposal.RemoteFiles;
import io.github.tare.yarn.proposal.RemotePlace;
import io.github.tare.yarn.running.ApplicationsDoor;
import io.github.tare.yarn.submit.ClusterDoor;
import io.github.tare.yarn.submit.TareJar;
import io.github.tare.yarn.submit.Version;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * Puts Hadoop behind the ports. It leads to Hadoop's classes only when it is asked, so that a
 * command that needs no cluster runs without them.
 */
public final class HadoopDoor implements ClusterDoor, ApplicationsDoor {
  @Override
  public ClusterProbe probe(YarnOptions options) {
    return HadoopConnection.probe(options);
  }

  @Override
  public RemoteFiles remoteFiles(YarnOptions options, List<RemotePlace> places) {
    return RemoteFiles.find(places, new FileSystemListing(options));
  }

  @Override
  public Connection open(YarnOptions options) throws IOException {
    return HadoopConnection.open(options);
  }

  @Override
  public Visit visit(YarnOptions options) throws IOException {
    return HadoopVisit.open(options);
  }

  @Override
  public Problem unreachable(YarnOptions options, IOException why) {
    return HadoopVisit.unreachable(options, why);
  }

  @Override
  public TareJar tare() {
    try {
      Path jar =
          Path.of(HadoopDoor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new TareJar(jar, Version.current(), isAgent(jar));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whoever packs Tare into a jar of another name and manifest still gets processes that start. */
  private static boolean isAgent(Path path) {
    try (JarFile jar = new JarFile(path.toFile())) {
      Manifest manifest = jar.getManifest();
      return manifest != null && manifest.getMainAttributes().getValue("Premain-Class") != null;
    } catch (IOException e) {
      return false;
    }
  }
}
