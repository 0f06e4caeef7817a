package io.github.tare.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Reads JSON: what a command printed, what a web interface answers. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  private Json() {}

  public static JsonNode parse(String text) throws IOException {
    return MAPPER.readTree(text);
  }

  static JsonNode get(URI uri) throws Exception {
    return parse(HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body());
  }
}
