package io.github.tare.yarn.hadoop;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.conf.HAUtil;
import org.apache.hadoop.yarn.conf.YarnConfiguration;

/**
 * The ResourceManager's web service, with HTTPS and SPNEGO where the cluster has them. It knows
 * more than YarnClient, and it may be closed: then its facts are unknown.
 */
final class WebService {
  private static final int BEGINNING = 64;

  private final Configuration conf;
  private final HadoopWeb web;

  /**
   * Asks nothing yet.
   *
   * @param patienceMillis for all of them together: one that hangs leaves time for the next
   * @param mostMebibytes of an answer; a longer one is not read to its end
   */
  WebService(Configuration conf, int patienceMillis, int mostMebibytes) {
    this.conf = conf;
    this.web = new HadoopWeb(conf, patienceMillis / Math.max(1, bases().size()), mostMebibytes);
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
        return web.get(base + path, "application/json", WebService::read);
      } catch (IOException | RuntimeException e) {
        last =
            new IOException(
                "the ResourceManager's web service at " + base + ": " + Causes.inWords(e));
      }
    }
    throw last;
  }

  private static WebJson read(InputStream answer) throws IOException {
    BufferedInputStream body = new BufferedInputStream(answer);
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

  private List<String> bases() {
    String scheme = HadoopWeb.scheme(conf);
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
