package io.github.tare.yarn.hadoop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** A web server on this machine, in a ResourceManager's place. */
final class LocalWeb implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final AtomicInteger questions = new AtomicInteger();

  private LocalWeb(HttpServer server) {
    this.server = server;
    server.createContext("/", this::handle);
    server.start();
  }

  static LocalWeb plain() {
    try {
      return new LocalWeb(HttpServer.create(anyPort(), 0));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static LocalWeb encrypted(SSLContext context) throws IOException {
    HttpsServer server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new LocalWeb(server);
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** For example {@code 127.0.0.1:43210}. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  LocalWeb serve(String path, int status, String body) {
    return serve(path, status, body, "X-Nothing", "");
  }

  LocalWeb serve(String path, int status, String body, String header, String value) {
    return answer(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add(header, value);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  LocalWeb redirect(String path, String target) {
    return serve(path, 307, "", "Location", target);
  }

  /** Takes questions there and never answers them. */
  LocalWeb hang(String path) {
    return answer(path, exchange -> {});
  }

  private LocalWeb answer(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  /** How many it has been asked. */
  int questions() {
    return questions.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    questions.incrementAndGet();
    Answer answer = answers.get(exchange.getRequestURI().getPath());
    if (answer == null) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    } else {
      answer.to(exchange);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }
}
