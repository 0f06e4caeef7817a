package io.github.tare.yarn.config;

import static io.github.tare.yarn.config.DeclaredKey.asInFlink;
import static io.github.tare.yarn.config.DeclaredKey.better;

import io.github.tare.yarn.config.DeclaredKeys.Section;
import java.util.List;

/** Who an application is, on a cluster with Kerberos. */
final class KeysOfSecurity {
  private static final String IN_THE_PROCESSES = "Read by Flink's processes themselves.";

  static final Section SECTION =
      new Section(
          "Security",
          List.of(
              better(
                      YarnKeys.KEYTAB,
                      "The client logs in with it, it goes along for its owner's eyes alone, and Flink's processes log in with it. One that is missing is told beforehand (TARE-508), and so is one without a principal (TARE-119).")
                  .alsoAs("security.keytab"),
              better(YarnKeys.PRINCIPAL, "Together with the keytab.").alsoAs("security.principal"),
              asInFlink(
                  YarnKeys.SHIP_KEYTAB,
                  "false: the nodes have one at the place that the next key names."),
              asInFlink(YarnKeys.LOCAL_KEYTAB, "`krb5.keytab` in the working directory."),
              better(
                  YarnKeys.KRB5_CONF,
                  "Goes along, and every process is started with it. One that is missing is told beforehand."),
              asInFlink(
                      YarnKeys.FILE_SYSTEMS,
                      "Between semicolons: the client obtains tokens for these too.")
                  .alsoAs("yarn.security.kerberos.additionalFileSystems"),
              asInFlink(
                  YarnKeys.TOKEN_SERVICES,
                  "`hadoopfs`, its default. Anything else is refused (TARE-105): the client loads no provider of Flink's."),
              asInFlink(
                  YarnKeys.TICKET_CACHE, "false, without a keytab: the client obtains no tokens."),
              asInFlink("security.kerberos.login.contexts", IN_THE_PROCESSES),
              asInFlink("security.kerberos.relogin.period", IN_THE_PROCESSES),
              asInFlink(
                      YarnKeys.DELEGATION_TOKENS,
                      "false: neither the client nor the master obtains tokens; those that the user has go along.")
                  .alsoAs("security.kerberos.fetch.delegation-token"),
              asInFlink("security.delegation.tokens.renewal.retry.backoff", IN_THE_PROCESSES)
                  .alsoAs("security.kerberos.tokens.renewal.retry.backoff"),
              asInFlink("security.delegation.tokens.renewal.time-ratio", IN_THE_PROCESSES)
                  .alsoAs("security.kerberos.tokens.renewal.time-ratio"),
              asInFlink("security.delegation.token.provider.<name>.<key>", IN_THE_PROCESSES)));

  private KeysOfSecurity() {}
}
