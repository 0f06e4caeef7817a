package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.diagnose.GatheredLogs;
import java.io.IOException;
import java.time.Duration;
import org.apache.hadoop.conf.Configuration;

/**
 * The log files of containers by the web services of their NodeManagers, which have them as long as
 * the application runs. Source: {@code NMWebServices.getLogs}.
 */
public final class NodeLogs {
  private static final int MOST_MEBIBYTES = 4;

  private final Configuration conf;
  private final HadoopWeb web;

  /**
   * Asks nothing yet.
   *
   * @param patience for a connection, and for each piece of an answer
   */
  public NodeLogs(Configuration conf, Duration patience) {
    this.conf = conf;
    this.web = new HadoopWeb(conf, Math.toIntExact(patience.toMillis()), MOST_MEBIBYTES);
  }

  /**
   * Reads the end of a file, if it is there; from a page in its place nothing is taken.
   *
   * @param node its web service, for example {@code node3:8042}
   * @param bytes how many at the most
   * @throws IOException if there is no answer, or a refusal: where, and why
   */
  public void read(String node, String container, String file, int bytes, GatheredLogs into)
      throws IOException {
    String service = HadoopWeb.scheme(conf) + node;
    String path = "/ws/v1/node/containerlogs/%s/%s?size=-%d".formatted(container, file, bytes);
    try {
      web.get(
          service + path,
          "text/plain",
          answer -> {
            into.addAnswer(container, file, answer);
            return file;
          });
    } catch (UnexpectedStatus e) {
      if (e.isClosed()) {
        throw unread(service, e);
      }
    } catch (IOException | RuntimeException e) {
      throw unread(service, e);
    }
  }

  private static IOException unread(String service, Exception e) {
    return new IOException(
        "the NodeManager's web service at " + service + ": " + Causes.inWords(e), e);
  }
}
