package io.github.tare.yarn.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tare.yarn.config.JsonTree;
import io.github.tare.yarn.diagnose.LostWorker;
import io.github.tare.yarn.running.FlinkCluster;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Flink's master by its REST interface, which is the same from 1.20 to 2.3. Source: Flink's page
 * "REST API", the paths of its {@code JobMaster} and {@code Dispatcher} handlers.
 */
public final class FlinkRest implements FlinkCluster {
  /** A job in one of these is over. */
  private static final Set<String> ENDED = Set.of("FINISHED", "CANCELED", "FAILED", "SUSPENDED");

  private final RestCalls calls;

  private FlinkRest(RestCalls calls) {
    this.calls = calls;
  }

  /**
   * The master at an address; whether anybody is there shows when it is asked.
   *
   * @param webInterface for example {@code http://node-1:8081}
   * @param patience for each answer
   * @throws IOException if that is no address
   */
  public static FlinkRest at(String webInterface, Duration patience) throws IOException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(patience).build();
    return new FlinkRest(new RestCalls(client, address(webInterface), patience));
  }

  private static URI address(String text) throws IOException {
    try {
      URI address = URI.create(text.endsWith("/") ? text : text + "/");
      if (address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(text + " is no web address", e);
    }
    throw new IOException(text + " is no web address");
  }

  @Override
  public List<String> jobs() throws IOException {
    return calls.get("jobs/overview").at("jobs").elements().stream()
        .filter(job -> !ENDED.contains(job.at("state").text()))
        .map(job -> job.at("jid").text())
        .toList();
  }

  @Override
  public void cancel(String job) throws IOException {
    calls.send("PATCH", "jobs/" + job + "?mode=cancel", BodyPublishers.noBody());
  }

  @Override
  public String stop(String job, String directory) throws IOException {
    return calls
        .send("POST", "jobs/" + job + "/stop", BodyPublishers.ofString(stopRequest(directory)))
        .at("request-id")
        .text();
  }

  private static String stopRequest(String directory) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("targetDirectory", directory);
      json.writeBooleanField("drain", false);
      json.writeEndObject();
    }
    return text.toString();
  }

  @Override
  public Savepoint savepoint(String job, String request) throws IOException {
    JsonTree answer = calls.get("jobs/" + job + "/savepoints/" + request);
    if (!answer.at("status").at("id").text().equals("COMPLETED")) {
      return Savepoint.IN_PROGRESS;
    }
    JsonTree operation = answer.at("operation");
    Optional<String> failure =
        operation.has("failure-cause") && !operation.at("failure-cause").isNull()
            ? Optional.of(
                StackTrace.inWords(operation.at("failure-cause").at("stack-trace").text()))
            : Optional.empty();
    return new Savepoint(operation.at("location").optionalText(), failure);
  }

  @Override
  public List<LostWorker> lostWorkers() throws IOException {
    return calls.file("jobmanager/logs/" + LostWorker.FILE).map(LostWorker::read).orElse(List.of());
  }

  @Override
  public void shutDown() throws IOException {
    calls.send("DELETE", "cluster", BodyPublishers.noBody());
  }
}
