package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.SecurityFacts;
import io.github.tare.yarn.proposal.Proposals;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenCheckTest {
  private static final Fact<Duration> WEEK = Fact.of(Duration.ofDays(7));

  @Test
  void without_kerberos_there_are_no_tokens() {
    assertThat(found(Fact.of(false), WEEK)).isEmpty();
  }

  @Test
  void a_job_without_an_end_outlives_its_tokens() {
    Golden.check(getClass(), "468-tokens-end.txt", found(Fact.of(true), WEEK));
  }

  @Test
  void a_keytab_or_an_end_is_enough() {
    assertThat(found(Fact.of(true), WEEK, "security.kerberos.login.keytab", "/etc/jane.keytab"))
        .isEmpty();
    assertThat(found(Fact.of(true), WEEK, "execution.runtime-mode", "BATCH")).isEmpty();
  }

  @Test
  void not_to_know_is_said() {
    assertThat(found(Fact.unknown("nobody said"), WEEK))
        .startsWith("NOTE TARE-410 Whether the cluster asks for Kerberos is not known");
    assertThat(found(Fact.of(true), Fact.unknown("nobody said")))
        .startsWith("NOTE TARE-410 How long delegation tokens live is not known");
  }

  private static String found(Fact<Boolean> secure, Fact<Duration> lifetime, String... options) {
    return Found.by(
        new TokenCheck(),
        ChangedCluster.usual()
            .security(new SecurityFacts(Fact.of("jane"), secure, lifetime))
            .facts(),
        Proposals.with(options));
  }
}
