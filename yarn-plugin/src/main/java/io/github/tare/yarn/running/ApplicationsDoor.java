package io.github.tare.yarn.running;

import io.github.tare.calc.problem.Problem;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.staging.StagingRoot;
import io.github.tare.yarn.submit.YarnGateway;
import java.io.IOException;

/** The way to the applications of a cluster, for the commands that need them. */
public interface ApplicationsDoor {
  /**
   * Goes there; nothing is asked yet.
   *
   * @throws IOException if the file system cannot be used
   */
  Visit visit(YarnOptions options) throws IOException;

  /** What to say when it cannot be used, or YARN does not answer. */
  Problem unreachable(YarnOptions options, IOException why);

  /** A cluster with applications. */
  interface Visit extends AutoCloseable {
    /** Knows them. */
    Applications applications();

    /** Has their logs. */
    ApplicationLogs logs();

    /** Ends them. */
    YarnGateway yarn();

    /** Has their files. */
    StagingRoot staging();

    /**
     * The master of one of them.
     *
     * @param webInterface where YARN says that Flink's web interface is
     * @throws IOException if that is no place
     */
    FlinkCluster flink(String webInterface) throws IOException;

    @Override
    void close() throws IOException;
  }
}
