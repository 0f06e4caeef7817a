package io.github.tare.yarn.hadoop;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.yarn.config.YarnOptions;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.UserGroupInformation;

/** Logs this process in with the keytab that the configuration names, as Flink's client does. */
final class KeytabLogin {
  private KeytabLogin() {}

  /**
   * Nothing happens without a keytab, on a cluster without Kerberos, or once it is done.
   *
   * @throws IOException if nobody lets that user in
   */
  static synchronized void install(YarnOptions.Kerberos kerberos, Configuration conf)
      throws IOException {
    Optional<String> keytab = kerberos.keytab().map(Sourced::value);
    Optional<String> principal = kerberos.principal().map(Sourced::value);
    if (keytab.isEmpty() || principal.isEmpty()) {
      return;
    }
    configure(conf);
    if (UserGroupInformation.isSecurityEnabled()
        && !UserGroupInformation.getLoginUser().isFromKeytab()) {
      UserGroupInformation.loginUserFromKeytab(principal.get(), keytab.get());
    }
  }

  /** On a machine without a krb5.conf, Hadoop does not find a realm. */
  private static void configure(Configuration conf) throws IOException {
    try {
      UserGroupInformation.setConfiguration(conf);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
