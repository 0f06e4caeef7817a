package io.github.tare.yarn.submit;

import io.github.tare.yarn.cluster.ClusterProbe;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.proposal.RemoteFiles;
import io.github.tare.yarn.proposal.RemotePlace;
import io.github.tare.yarn.staging.StagingRoot;
import java.io.IOException;
import java.util.List;

/** The way to a cluster, for the commands that need one. */
public interface ClusterDoor {
  /** Asks the cluster about itself; takes nothing from it. */
  ClusterProbe probe(YarnOptions options);

  /**
   * Looks for files that lie in the cluster's file systems already; takes nothing. What cannot be
   * used is among its problems.
   */
  RemoteFiles remoteFiles(YarnOptions options, List<RemotePlace> places);

  /**
   * Connects for a submission.
   *
   * @throws IOException if the file system cannot be used
   */
  Connection open(YarnOptions options) throws IOException;

  /** Tare's own jar, which goes along with every application. */
  TareJar tare();

  /** A cluster that takes applications. */
  interface Connection extends AutoCloseable {
    /** Takes applications. */
    YarnGateway yarn();

    /** Takes files. */
    StagingRoot staging();

    /** Knows what its applications lose. */
    Losses losses();

    @Override
    void close() throws IOException;
  }
}
