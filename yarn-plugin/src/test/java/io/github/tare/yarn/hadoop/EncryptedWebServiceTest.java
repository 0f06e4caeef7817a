package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.ssl.SSLFactory;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS, with a certificate that only the client's {@code ssl-client.xml} knows. */
class EncryptedWebServiceTest {
  private static final String SCHEDULER = "/ws/v1/cluster/scheduler";
  private static final String PASSWORD = "changeit";

  @TempDir private Path directory;

  @Test
  void a_certificate_in_the_truststore_of_ssl_client_xml_is_trusted() throws Exception {
    writeSslClient(makeCertificate());
    try (LocalWeb server = LocalWeb.encrypted(context())) {
      server.serve(SCHEDULER, 200, "{\"state\":true}");
      assertThat(ask(server).at("state").isTrue()).isTrue();
    }
  }

  @Test
  void another_certificate_is_refused_and_named_so() throws Exception {
    makeCertificate();
    try (LocalWeb server = LocalWeb.encrypted(context())) {
      server.serve(SCHEDULER, 200, "{\"state\":true}");
      assertThatThrownBy(() -> ask(server))
          .isInstanceOf(IOException.class)
          .hasMessage(
              "the ResourceManager's web service at https://"
                  + server.address()
                  + ": its certificate is not trusted (unable to find valid certification path to"
                  + " requested target); see ssl-client.xml");
    }
  }

  @Test
  void certificates_are_read_only_for_what_is_encrypted() throws Exception {
    writeSslClient(makeCertificate());
    try (LocalWeb plain = LocalWeb.plain();
        LocalWeb encrypted = LocalWeb.encrypted(context())) {
      Asked conf = new Asked();
      HadoopWeb web = new HadoopWeb(conf, 30_000, 16);
      plain.serve(SCHEDULER, 200, "{}");
      web.get("http://" + plain.address() + SCHEDULER, "application/json", WebJson::read);
      assertThat(conf.keys).doesNotContain(SSLFactory.SSL_CLIENT_CONF_KEY);

      String address = "https://" + encrypted.address() + SCHEDULER;
      assertThatThrownBy(() -> web.get(address, "application/json", WebJson::read))
          .isInstanceOf(SSLHandshakeException.class);
      assertThat(conf.keys).contains(SSLFactory.SSL_CLIENT_CONF_KEY);
    }
  }

  /** Notes what it is asked for. */
  private static final class Asked extends Configuration {
    private final Set<String> keys = new HashSet<>();

    Asked() {
      super(false);
    }

    @Override
    public String get(String name, String defaultValue) {
      keys.add(name);
      return super.get(name, defaultValue);
    }
  }

  private WebJson ask(LocalWeb server) throws IOException {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader files = new URLClassLoader(new URL[] {directory.toUri().toURL()}, before)) {
      Thread.currentThread().setContextClassLoader(files);
      return new WebService(conf(server), 30_000, 16).ask(SCHEDULER);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static Configuration conf(LocalWeb server) {
    Configuration conf = new Configuration(false);
    conf.set(YarnConfiguration.YARN_HTTP_POLICY_KEY, "HTTPS_ONLY");
    conf.set(YarnConfiguration.RM_WEBAPP_HTTPS_ADDRESS, server.address());
    return conf;
  }

  private Path makeCertificate() throws Exception {
    Path store = directory.resolve("store.p12");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair -alias web -keyalg EC -dname CN=127.0.0.1 -ext san=ip:127.0.0.1",
            "-validity 2 -storetype PKCS12 -storepass " + PASSWORD + " -keystore");
    ProcessBuilder keytool =
        new ProcessBuilder(List.of((String.join(" ", command) + " " + store).split(" ")));
    assertThat(keytool.redirectErrorStream(true).start().waitFor()).isZero();
    return store;
  }

  private SSLContext context() throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(directory.resolve("store.p12"))) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private void writeSslClient(Path store) throws IOException {
    Files.writeString(
        directory.resolve("ssl-client.xml"),
        """
        <configuration>
          <property><name>ssl.client.truststore.location</name><value>%s</value></property>
          <property><name>ssl.client.truststore.password</name><value>%s</value></property>
          <property><name>ssl.client.truststore.type</name><value>PKCS12</value></property>
        </configuration>
        """
            .formatted(store, PASSWORD));
  }
}
