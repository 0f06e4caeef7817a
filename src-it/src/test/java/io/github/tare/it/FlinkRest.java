package io.github.tare.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.yarn.api.records.ApplicationId;

/** Flink's own account of a running application, from its REST interface. */
final class FlinkRest {
  private final URI root;

  private FlinkRest(URI root) {
    this.root = root;
  }

  /** At the address that the master told the ResourceManager. */
  static FlinkRest of(Yarn yarn, ApplicationId id) throws Exception {
    String url = yarn.report(id).getOriginalTrackingUrl();
    return new FlinkRest(URI.create(url.endsWith("/") ? url : url + "/"));
  }

  /**
   * Waits until a TaskExecutor has registered; its description with {@code memoryConfiguration}.
   */
  JsonNode awaitTaskManager() throws Exception {
    String id =
        Await.value(
            "a TaskExecutor to register",
            () -> Optional.ofNullable(get("taskmanagers").at("/taskmanagers/0/id").textValue()),
            root::toString);
    return get("taskmanagers/" + id);
  }

  /** Waits until so many TaskExecutors have registered; their descriptions. */
  List<JsonNode> awaitTaskManagers(int count) throws Exception {
    Await.until(
        count + " TaskExecutors to register",
        () -> get("taskmanagers").at("/taskmanagers").size() >= count,
        root::toString);
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode one : get("taskmanagers").at("/taskmanagers")) {
      all.add(get("taskmanagers/" + one.required("id").textValue()));
    }
    return all;
  }

  /** Waits until the application's job has so many completed checkpoints. */
  void awaitCheckpoints(int count) throws Exception {
    Await.until("checkpoint " + count, () -> completedCheckpoints() >= count, root::toString);
  }

  private int completedCheckpoints() throws Exception {
    String job = get("jobs").at("/jobs/0/id").asText();
    return job.isEmpty() ? 0 : get("jobs/" + job + "/checkpoints").at("/counts/completed").asInt();
  }

  /** What failed the application's job, the latest first, with stack traces and labels. */
  List<JsonNode> failures() throws Exception {
    String job = get("jobs").at("/jobs/0/id").asText();
    List<JsonNode> all = new ArrayList<>();
    get("jobs/" + job + "/exceptions").at("/exceptionHistory/entries").forEach(all::add);
    return all;
  }

  /** All that the master has logged. */
  String mastersLog() throws IOException {
    try (InputStream log = root.resolve("jobmanager/log").toURL().openStream()) {
      return new String(log.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Missing, not a failure, while the interface is not up yet. */
  private JsonNode get(String path) throws Exception {
    try {
      return Json.get(root.resolve(path));
    } catch (ConnectException e) {
      return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
  }
}
