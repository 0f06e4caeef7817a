package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.diagnose.GatheredLogs;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.api.records.NodeReport;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.exceptions.YarnException;

/**
 * The logs that NodeManagers have on their own disks, by their web service: those of containers
 * that run, and of all others until their application has ended and its logs were collected.
 */
final class LogsOnNodes {
  /** A log may be long, since it is not kept. */
  private static final int MOST_MEBIBYTES = 1024 * 1024;

  private final YarnClient client;
  private final HadoopWeb web;
  private final String scheme;
  private final Map<String, String> addresses = new HashMap<>();

  /** Asks nothing yet. */
  LogsOnNodes(YarnClient client, Configuration conf, int patienceMillis) {
    this.client = client;
    this.web = new HadoopWeb(conf, patienceMillis, MOST_MEBIBYTES);
    this.scheme = HadoopWeb.scheme(conf);
  }

  /**
   * Hands over the logs of a container.
   *
   * @param node its id, for example {@code node3:45454}
   * @return whether the node has any
   * @throws IOException if it does not answer
   */
  boolean read(String container, String node, GatheredLogs into) throws IOException {
    Optional<String> address = address(node);
    return address.isPresent()
        && readAt(scheme + address.get() + "/ws/v1/node/containers/", container, into);
  }

  private boolean readAt(String containers, String container, GatheredLogs into)
      throws IOException {
    String logs = containers + container + "/logs";
    List<String> names =
        get(logs, "application/json", it -> names(WebJson.read(it))).orElse(List.of());
    for (String name : names) {
      get(logs + "/" + encoded(name), "text/plain", text -> readOne(container, name, text, into));
    }
    return !names.isEmpty();
  }

  private static boolean readOne(String container, String name, InputStream text, GatheredLogs into)
      throws IOException {
    into.addAnswer(container, name, text);
    return true;
  }

  /** Empty where the node has nothing of that name: logs come and go. */
  private <T> Optional<T> get(String address, String type, HadoopWeb.Reading<T> reading)
      throws IOException {
    try {
      return Optional.of(web.get(address, type, reading));
    } catch (UnexpectedStatus e) {
      if (e.isClosed()) {
        throw e;
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new IOException(Causes.inWords(e), e);
    }
  }

  /**
   * Its own, and then those that were collected already. Some versions leave out the outer list.
   */
  private static List<String> names(WebJson answer) {
    WebJson outer = answer.at("containerLogsInfo");
    List<WebJson> lists = outer.isPresent() ? outer.elements() : List.of(answer);
    return lists.stream()
        .flatMap(list -> list.at("containerLogInfo").elements().stream())
        .flatMap(file -> file.at("fileName").text().stream())
        .filter(GatheredLogs::wants)
        .distinct()
        .toList();
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Optional<String> address(String node) throws IOException {
    if (addresses.isEmpty()) {
      try {
        for (NodeReport report : client.getNodeReports()) {
          addresses.put(report.getNodeId().toString(), report.getHttpAddress());
        }
      } catch (YarnException e) {
        throw new IOException(Causes.inWords(e), e);
      }
    }
    return Optional.ofNullable(addresses.get(node));
  }
}
