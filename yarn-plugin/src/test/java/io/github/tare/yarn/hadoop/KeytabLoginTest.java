package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tare.yarn.config.YarnOptions;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.UserGroupInformation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The edges of a login; nobody is let in without a KDC. */
class KeytabLoginTest {
  private static final String KEYTAB = "security.kerberos.login.keytab";
  private static final String PRINCIPAL = "security.kerberos.login.principal";

  private final Configuration conf = new Configuration(false);

  @AfterEach
  void forget() {
    UserGroupInformation.reset();
  }

  @Test
  void without_a_keytab_or_a_principal_nothing_happens() throws IOException {
    conf.set("hadoop.security.authentication", "kerberos");
    install();
    install(KEYTAB, "/no/jane.keytab");
    install(PRINCIPAL, "jane@EXAMPLE.ORG");
    assertThat(UserGroupInformation.isSecurityEnabled()).isFalse();
  }

  @Test
  void on_a_cluster_without_kerberos_nobody_logs_in() throws IOException {
    install(KEYTAB, "/no/jane.keytab", PRINCIPAL, "jane@EXAMPLE.ORG");
    assertThat(UserGroupInformation.getLoginUser().isFromKeytab()).isFalse();
  }

  @Test
  void on_one_with_kerberos_a_keytab_that_lets_nobody_in_is_an_error() {
    conf.set("hadoop.security.authentication", "kerberos");
    assertThatThrownBy(() -> install(KEYTAB, "/no/jane.keytab", PRINCIPAL, "jane@EXAMPLE.ORG"))
        .isInstanceOf(IOException.class)
        // The first where this machine has no krb5.conf.
        .hasMessageMatching("(?s)Can't get Kerberos realm|.*jane@EXAMPLE.ORG.*/no/jane.keytab.*");
  }

  private void install(String... keysAndValues) throws IOException {
    YarnOptions options = Cluster.options(keysAndValues);
    KeytabLogin.install(options.kerberos(), conf);
  }
}
