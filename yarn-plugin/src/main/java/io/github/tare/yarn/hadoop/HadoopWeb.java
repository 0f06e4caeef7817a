package io.github.tare.yarn.hadoop;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.web.URLConnectionFactory;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.security.authentication.client.AuthenticationException;
import org.apache.hadoop.yarn.conf.YarnConfiguration;

/** Hadoop's web services, with HTTPS and SPNEGO where the cluster has them. */
final class HadoopWeb {
  private final URLConnectionFactory connections;
  private final int mostMebibytes;

  /**
   * Asks nothing yet.
   *
   * @param patienceMillis for a connection, and for each piece of an answer
   * @param mostMebibytes of an answer; a longer one is not read to its end
   */
  HadoopWeb(Configuration conf, int patienceMillis, int mostMebibytes) {
    this.connections =
        URLConnectionFactory.newDefaultURLConnectionFactory(patienceMillis, patienceMillis, conf);
    this.mostMebibytes = mostMebibytes;
  }

  /** What an address of the cluster's begins with: {@code http://}, or {@code https://}. */
  static String scheme(Configuration conf) {
    return YarnConfiguration.useHttps(conf) ? "https://" : "http://";
  }

  /** Makes something of an answer. */
  @FunctionalInterface
  interface Reading<T> {
    T of(InputStream answer) throws IOException;
  }

  /**
   * Asks.
   *
   * @param type what is wanted, for example {@code application/json}
   * @throws UnexpectedStatus if it is not there, or not for this user
   * @throws IOException if there is no answer, or another than was wanted: why
   */
  <T> T get(String address, String type, Reading<T> reading) throws IOException {
    HttpURLConnection connection = open(address, type);
    try {
      if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw UnexpectedStatus.of(connection);
      }
      try (InputStream body = new EndedStream(connection.getInputStream(), mostMebibytes)) {
        return reading.of(body);
      }
    } finally {
      connection.disconnect();
    }
  }

  private HttpURLConnection open(String address, String type) throws IOException {
    try {
      URLConnection connection =
          connections.openConnection(
              URI.create(address).toURL(), UserGroupInformation.isSecurityEnabled());
      connection.setRequestProperty("Accept", type);
      return (HttpURLConnection) connection;
    } catch (AuthenticationException e) {
      throw new IOException(e);
    }
  }
}
