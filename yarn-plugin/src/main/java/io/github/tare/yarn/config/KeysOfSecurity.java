package io.github.tare.yarn.config;

import static io.github.tare.yarn.config.DeclaredKey.asInFlink;
import static io.github.tare.yarn.config.DeclaredKey.refused;

import io.github.tare.yarn.config.DeclaredKeys.Section;
import java.util.List;

/** Who an application is, on a cluster with Kerberos. */
final class KeysOfSecurity {
  private static final String IN_THE_PROCESSES = "Read by Flink's processes themselves.";

  static final Section SECTION =
      new Section(
          "Security",
          List.of(
              refused("security.kerberos.login.keytab", "it is not built yet.", KeyAudit.ELSEWHERE)
                  .alsoAs("security.keytab"),
              refused(
                      "security.kerberos.login.principal",
                      "it is not built yet.",
                      KeyAudit.ELSEWHERE)
                  .alsoAs("security.principal"),
              refused(
                  "yarn.security.kerberos.ship-local-keytab",
                  "it is not built yet.",
                  KeyAudit.ELSEWHERE),
              refused(
                  "yarn.security.kerberos.localized-keytab-path",
                  "it is not built yet.",
                  KeyAudit.ELSEWHERE),
              refused(
                  "security.kerberos.krb5-conf.path", "it is not built yet.", KeyAudit.ELSEWHERE),
              refused(
                      "security.kerberos.access.hadoopFileSystems",
                      "it is not built yet.",
                      KeyAudit.ELSEWHERE)
                  .alsoAs("yarn.security.kerberos.additionalFileSystems"),
              refused(
                  "yarn.security.appmaster.delegation.token.services",
                  "it is not built yet.",
                  KeyAudit.ELSEWHERE),
              asInFlink("security.kerberos.login.use-ticket-cache", IN_THE_PROCESSES),
              asInFlink("security.kerberos.login.contexts", IN_THE_PROCESSES),
              asInFlink("security.kerberos.relogin.period", IN_THE_PROCESSES),
              asInFlink("security.delegation.tokens.enabled", IN_THE_PROCESSES)
                  .alsoAs("security.kerberos.fetch.delegation-token"),
              asInFlink("security.delegation.tokens.renewal.retry.backoff", IN_THE_PROCESSES)
                  .alsoAs("security.kerberos.tokens.renewal.retry.backoff"),
              asInFlink("security.delegation.tokens.renewal.time-ratio", IN_THE_PROCESSES)
                  .alsoAs("security.kerberos.tokens.renewal.time-ratio"),
              asInFlink("security.delegation.token.provider.<name>.<key>", IN_THE_PROCESSES)));

  private KeysOfSecurity() {}
}
