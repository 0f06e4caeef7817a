package io.github.tare.yarn.hadoop;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.web.URLConnectionFactory;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.security.authentication.client.AuthenticationException;
import org.apache.hadoop.yarn.conf.HAUtil;
import org.apache.hadoop.yarn.conf.YarnConfiguration;

/**
 * The ResourceManager's web service, with HTTPS and SPNEGO where the cluster has them. It knows
 * more than YarnClient, and it may be closed: then its facts are unknown.
 */
final class WebService {
  private static final int BEGINNING = 64;

  private final Configuration conf;
  private final URLConnectionFactory connections;
  private final int mostMebibytes;

  /**
   * Asks nothing yet.
   *
   * @param patienceMillis for all of them together: one that hangs leaves time for the next
   * @param mostMebibytes of an answer; a longer one is not read to its end
   */
  WebService(Configuration conf, int patienceMillis, int mostMebibytes) {
    this.conf = conf;
    this.mostMebibytes = mostMebibytes;
    int each = patienceMillis / Math.max(1, bases().size());
    this.connections = URLConnectionFactory.newDefaultURLConnectionFactory(each, each, conf);
  }

  /**
   * What the first ResourceManager that answers says; a standby one sends on to the active one.
   *
   * @param path for example {@code /ws/v1/cluster/scheduler}
   * @throws IOException if none answers with JSON: where it was asked, and why that failed
   */
  WebJson ask(String path) throws IOException {
    IOException last = new IOException("no address of a ResourceManager's web service is known");
    for (String base : bases()) {
      try {
        return get(base + path);
      } catch (IOException | RuntimeException e) {
        last =
            new IOException(
                "the ResourceManager's web service at " + base + ": " + Causes.inWords(e));
      }
    }
    throw last;
  }

  private WebJson get(String address) throws IOException {
    HttpURLConnection connection = open(address);
    try {
      if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw new IOException(refusal(connection));
      }
      try (InputStream body = connection.getInputStream()) {
        return read(body);
      }
    } finally {
      connection.disconnect();
    }
  }

  private static String refusal(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    String challenge = connection.getHeaderField("WWW-Authenticate");
    return switch (status) {
      case HttpURLConnection.HTTP_UNAUTHORIZED ->
          challenge != null && challenge.startsWith("Negotiate")
              ? "it asks for SPNEGO (status 401), and this client has no ticket for it"
              : "it asks who is there (status 401), and takes no answer that Tare has";
      case HttpURLConnection.HTTP_FORBIDDEN -> "it does not let this user in (status 403)";
      default -> "it answered with status " + status;
    };
  }

  private WebJson read(InputStream answer) throws IOException {
    BufferedInputStream body = new BufferedInputStream(new EndedStream(answer, mostMebibytes));
    if (isPage(body)) {
      throw new IOException("what it answered is a page for people, not JSON");
    }
    return WebJson.read(body);
  }

  /** A proxy or a page to log in to answers in the place of YARN. */
  private static boolean isPage(BufferedInputStream body) throws IOException {
    body.mark(BEGINNING);
    String beginning = new String(body.readNBytes(BEGINNING), StandardCharsets.UTF_8);
    body.reset();
    return beginning.stripLeading().startsWith("<");
  }

  private HttpURLConnection open(String address) throws IOException {
    try {
      URLConnection connection =
          connections.openConnection(
              URI.create(address).toURL(), UserGroupInformation.isSecurityEnabled());
      connection.setRequestProperty("Accept", "application/json");
      return (HttpURLConnection) connection;
    } catch (AuthenticationException e) {
      throw new IOException(e);
    }
  }

  private List<String> bases() {
    String scheme = YarnConfiguration.useHttps(conf) ? "https://" : "http://";
    if (!HAUtil.isHAEnabled(conf)) {
      return List.of(scheme + address(""));
    }
    Collection<String> ids = HAUtil.getRMHAIds(conf);
    return ids.stream().map(id -> scheme + address("." + id)).toList();
  }

  private String address(String suffix) {
    boolean https = YarnConfiguration.useHttps(conf);
    String key =
        https ? YarnConfiguration.RM_WEBAPP_HTTPS_ADDRESS : YarnConfiguration.RM_WEBAPP_ADDRESS;
    int port =
        https
            ? YarnConfiguration.DEFAULT_RM_WEBAPP_HTTPS_PORT
            : YarnConfiguration.DEFAULT_RM_WEBAPP_PORT;
    String host = conf.get(YarnConfiguration.RM_HOSTNAME + suffix, "0.0.0.0");
    return conf.get(key + suffix, host + ":" + port);
  }
}
