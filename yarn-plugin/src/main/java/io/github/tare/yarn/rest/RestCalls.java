package io.github.tare.yarn.rest;

import io.github.tare.yarn.config.JsonTree;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;

/**
 * Requests that are answered with JSON; whatever goes wrong is an {@link IOException} whose message
 * is the rest of a sentence.
 *
 * @param client speaks HTTP
 * @param root ends with a slash
 * @param patience for each answer
 */
record RestCalls(HttpClient client, URI root, Duration patience) {
  private static final int REFUSED = 400;
  private static final int NOT_FOUND = 404;

  JsonTree get(String path) throws IOException {
    return send("GET", path, BodyPublishers.noBody());
  }

  /** A file; empty if it is not there. */
  Optional<String> file(String path) throws IOException {
    HttpResponse<String> response = answer(request("GET", path, BodyPublishers.noBody()));
    return response.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(body(response));
  }

  JsonTree send(String method, String path, BodyPublisher body) throws IOException {
    return json(body(answer(request(method, path, body))));
  }

  private HttpRequest request(String method, String path, BodyPublisher body) {
    return HttpRequest.newBuilder(root.resolve(path))
        .timeout(patience)
        .header("Content-Type", "application/json")
        .method(method, body)
        .build();
  }

  private String body(HttpResponse<String> response) throws IOException {
    if (response.statusCode() >= REFUSED) {
      throw new IOException(
          root + " answered with status " + response.statusCode() + reason(response.body()));
    }
    return response.body();
  }

  private HttpResponse<String> answer(HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (HttpTimeoutException e) {
      throw failed("gave no answer in time", e);
    } catch (ConnectException e) {
      boolean unknown = e.getCause() instanceof UnresolvedAddressException;
      throw failed(unknown ? "is not known by that name" : "refused the connection", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("was not waited for", e);
    } catch (IOException e) {
      throw failed("gave no answer (" + e.getMessage() + ")", e);
    }
  }

  private IOException failed(String how, Exception cause) {
    return new IOException(root + " " + how, cause);
  }

  private JsonTree json(String body) throws IOException {
    try {
      return JsonTree.parse(body);
    } catch (IOException | IllegalArgumentException e) {
      throw failed("did not answer as Flink does", e);
    }
  }

  /** Flink gives errors as a list: what is wrong, and a stack trace. */
  private static String reason(String body) {
    try {
      return JsonTree.parse(body).at("errors").elements().stream()
          .map(JsonTree::text)
          .map(StackTrace::inWords)
          .reduce((first, last) -> last)
          .map(text -> ": " + text)
          .orElse("");
    } catch (IOException | IllegalArgumentException e) {
      return "";
    }
  }
}
