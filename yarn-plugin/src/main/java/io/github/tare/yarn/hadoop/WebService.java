package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ResourceAmounts;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
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
  private static final int LARGEST_ANSWER = 32 * 1024 * 1024;

  private final Configuration conf;
  private final URLConnectionFactory connections;

  WebService(Configuration conf, int timeoutMillis) {
    this.conf = conf;
    this.connections =
        URLConnectionFactory.newDefaultURLConnectionFactory(timeoutMillis, timeoutMillis, conf);
  }

  /** What the first ResourceManager that answers says. Never throws. */
  SchedulerAnswer scheduler() {
    String why = "no address of a ResourceManager's web service is configured";
    for (String base : bases()) {
      try {
        SchedulerAnswer answer = SchedulerDocument.read(get(base + "/ws/v1/cluster/scheduler"));
        return new SchedulerAnswer(
            answer.kind(), maximum(base).or(answer.maximum()), answer.queues());
      } catch (IOException e) {
        why = "the ResourceManager's web service at " + base + ": " + Causes.inWords(e);
      }
    }
    return SchedulerAnswer.unknown(why);
  }

  /** The ResourceManager's own settings, where it shows them. */
  private Fact<ResourceAmounts> maximum(String base) {
    try {
      OptionalLong memory = setting(base, "yarn.scheduler.maximum-allocation-mb");
      OptionalLong vcores = setting(base, "yarn.scheduler.maximum-allocation-vcores");
      return memory.isPresent() && vcores.isPresent()
          ? Fact.of(new ResourceAmounts(memory.getAsLong(), Math.toIntExact(vcores.getAsLong())))
          : Fact.unknown("the ResourceManager does not show its configuration");
    } catch (IOException | ArithmeticException e) {
      return Fact.unknown("the ResourceManager does not show its configuration");
    }
  }

  private OptionalLong setting(String base, String key) throws IOException {
    WebJson property = get(base + "/conf?format=json&name=" + key).at("property");
    return property.at("value").text().map(WebService::parse).orElse(OptionalLong.empty());
  }

  private static OptionalLong parse(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text.strip()));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private WebJson get(String address) throws IOException {
    HttpURLConnection connection = open(address);
    try {
      int status = connection.getResponseCode();
      if (status != HttpURLConnection.HTTP_OK) {
        throw new IOException("it answered with status " + status);
      }
      try (InputStream body = connection.getInputStream()) {
        return WebJson.parse(new String(body.readNBytes(LARGEST_ANSWER), StandardCharsets.UTF_8));
      }
    } finally {
      connection.disconnect();
    }
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
