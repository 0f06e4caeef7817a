package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody answers where the configuration says YARN and HDFS are. */
class UnreachableClusterIT {

  @Test
  void check_and_submit_give_up_with_the_address_and_exit_6(@TempDir Path conf) throws Exception {
    String address = "localhost:" + freePort();
    site(conf, "core-site.xml", "fs.defaultFS", "hdfs://" + address);
    site(conf, "yarn-site.xml", "yarn.resourcemanager.address", address);
    for (String command : List.of("check", "submit")) {
      Outcome outcome = tare(conf).run(command, "-Dtare.cluster.timeout=3 s", jar());
      assertThat(outcome.status()).as(outcome.said()).isEqualTo(6);
      assertThat(outcome.said()).contains(address, "TARE-401", "TARE-402");
    }
  }

  private static Tare tare(Path conf) throws Exception {
    List<String> jars = new ArrayList<>();
    try (var entries = Files.list(Build.hadoopClient())) {
      entries.forEach(jar -> jars.add(jar.toString()));
    }
    return Tare.alone()
        .withFlink(FlinkHome.V2_3)
        .with("HADOOP_CONF_DIR", conf.toString())
        .with("HADOOP_CLASSPATH", String.join(":", jars));
  }

  private static String jar() {
    return Build.testJobs().toString();
  }

  /** A port that was free a moment ago, so nobody listens there. */
  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void site(Path conf, String file, String key, String value) throws Exception {
    Files.writeString(
        conf.resolve(file),
        "<configuration><property><name>%s</name><value>%s</value></property></configuration>"
            .formatted(key, value));
  }
}
