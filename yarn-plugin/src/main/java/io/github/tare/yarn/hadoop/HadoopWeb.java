package io.github.tare.yarn.hadoop;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.web.URLConnectionFactory;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.security.authentication.client.AuthenticationException;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.jspecify.annotations.Nullable;

/** Hadoop's web services, with HTTPS and SPNEGO where the cluster has them. */
final class HadoopWeb {
  private final Configuration conf;
  private final int patienceMillis;
  private final int mostMebibytes;
  private @Nullable URLConnectionFactory guarded;

  /**
   * Asks nothing yet.
   *
   * @param patienceMillis for a connection, and for each piece of an answer
   * @param mostMebibytes of an answer; a longer one is not read to its end
   */
  HadoopWeb(Configuration conf, int patienceMillis, int mostMebibytes) {
    this.conf = conf;
    this.patienceMillis = patienceMillis;
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
      URLConnection connection = connection(URI.create(address).toURL());
      connection.setRequestProperty("Accept", type);
      return (HttpURLConnection) connection;
    } catch (AuthenticationException e) {
      throw new IOException(e);
    }
  }

  private URLConnection connection(URL url) throws IOException, AuthenticationException {
    boolean kerberos = UserGroupInformation.isSecurityEnabled();
    return kerberos || url.getProtocol().equals("https")
        ? guarded().openConnection(url, kerberos)
        : plain(url);
  }

  private URLConnection plain(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setConnectTimeout(patienceMillis);
    connection.setReadTimeout(patienceMillis);
    return connection;
  }

  /** Made late: it reads all certificates that are trusted, which takes a young JVM 0.15 s. */
  private synchronized URLConnectionFactory guarded() {
    if (guarded == null) {
      guarded =
          URLConnectionFactory.newDefaultURLConnectionFactory(patienceMillis, patienceMillis, conf);
    }
    return guarded;
  }
}
