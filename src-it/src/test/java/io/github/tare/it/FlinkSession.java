package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A session as its users see it over Flink's REST interface: runs jobs, has metrics. */
final class FlinkSession {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** The client's, and not the session's, counts: one slot on either TaskExecutor. */
  private static final String PARALLELISM = "2";

  private static final Pattern SUBMITTED = Pattern.compile("with JobID ([0-9a-f]{32})");

  private final URI root;

  FlinkSession(String webInterface) {
    this.root = URI.create(webInterface.endsWith("/") ? webInterface : webInterface + "/");
  }

  /** Sends a class of a jar there with Flink's own command; returns the job's id. */
  String run(Tare user, FlinkHome home, Class<?> main, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(user.environment().get("JAVA_HOME") + "/bin/java");
    command.addAll(jvmOptions(home));
    command.addAll(
        List.of("-cp", home.path() + "/lib/*:" + user.environment().get("HADOOP_CLASSPATH")));
    command.add("org.apache.flink.client.cli.CliFrontend");
    command.addAll(List.of("run", "-d", "-t", "remote", "-p", PARALLELISM));
    command.add("-Drest.address=" + root.getHost());
    command.add("-Drest.port=" + root.getPort());
    command.addAll(List.of("-c", main.getName(), Build.testJobs().toString()));
    command.addAll(List.of(arguments));
    try (ChildProcess flink = ChildProcess.start(command, user.environment())) {
      Outcome outcome = flink.await();
      Matcher id = SUBMITTED.matcher(outcome.out());
      assertThat(id.find()).as(outcome.said()).isTrue();
      return id.group(1);
    }
  }

  /** As Flink's script takes them from {@code env.java.opts.all}. */
  private static List<String> jvmOptions(FlinkHome home) throws IOException {
    return Files.readAllLines(home.conf().resolve("config.yaml")).stream()
        .filter(line -> line.strip().startsWith("all: "))
        .flatMap(line -> Stream.of(line.strip().substring("all: ".length()).split(" ")))
        .toList();
  }

  private static JsonNode answer(HttpRequest.Builder request) throws Exception {
    var response = HTTP.send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isLessThan(300);
    return Json.parse(response.body());
  }

  private JsonNode get(String path) throws Exception {
    return answer(HttpRequest.newBuilder(root.resolve(path)));
  }

  /** For example {@code RUNNING}. */
  String state(String job) throws Exception {
    return get("jobs/" + job).required("state").textValue();
  }

  /** The ids of the TaskExecutors, which are those of their containers. */
  List<String> taskExecutors() throws Exception {
    List<String> ids = new ArrayList<>();
    get("taskmanagers").required("taskmanagers").forEach(one -> ids.add(one.at("/id").asText()));
    return ids;
  }

  /** The TaskExecutors on which a job's subtasks run. */
  List<String> hosts(String job) throws Exception {
    List<String> ids = new ArrayList<>();
    for (JsonNode vertex : get("jobs/" + job).required("vertices")) {
      String path = "jobs/" + job + "/vertices/" + vertex.required("id").textValue();
      get(path + "/taskmanagers")
          .required("taskmanagers")
          .forEach(one -> ids.add(one.required("taskmanager-id").textValue()));
    }
    return ids.stream().distinct().sorted().toList();
  }

  /** A number that a TaskExecutor tells; empty while it has not. */
  OptionalLong ofTaskExecutor(String id, String metric) throws Exception {
    JsonNode found = get("taskmanagers/" + id + "/metrics?get=" + encoded(metric));
    return found.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(found.required(0).required("value").asLong());
  }

  /** The numbers whose names end so, of all subtasks of a job, by subtask and name. */
  Map<String, Long> ofJob(String job, String ending) throws Exception {
    Map<String, Long> found = new TreeMap<>();
    for (JsonNode vertex : get("jobs/" + job).required("vertices")) {
      String path = "jobs/" + job + "/vertices/" + vertex.required("id").textValue() + "/metrics";
      String names =
          StreamSupport.stream(get(path).spliterator(), false)
              .map(metric -> metric.required("id").textValue())
              .filter(name -> name.endsWith(ending))
              .collect(Collectors.joining(","));
      for (JsonNode one :
          names.isEmpty() ? List.<JsonNode>of() : get(path + "?get=" + encoded(names))) {
        found.put(one.required("id").textValue(), one.required("value").asLong());
      }
    }
    return found;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
