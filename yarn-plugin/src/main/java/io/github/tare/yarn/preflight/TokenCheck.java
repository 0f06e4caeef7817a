package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.SecurityFacts;
import io.github.tare.yarn.config.DurationText;
import io.github.tare.yarn.room.Subject;
import java.time.Duration;
import java.util.List;

/** The job ends before the tokens that it reads and writes with do, or gets new ones itself. */
final class TokenCheck implements Check {
  private static final String KEYTAB = "security.kerberos.login.keytab";

  @Override
  public List<Problem> check(Subject subject) {
    JobEnd end = JobEnd.of(subject.proposal().options());
    boolean getsNewOnes = subject.proposal().options().find(KEYTAB).isPresent();
    SecurityFacts security = subject.facts().security();
    return getsNewOnes || end.isCertain()
        ? List.of()
        : security
            .secure()
            .fold(
                secure -> secure ? List.of(limited(security, end)) : List.<Problem>of(),
                because ->
                    List.of(
                        UnknownFact.note(
                            "Whether the cluster asks for Kerberos", because, List.of())));
  }

  private static Problem limited(SecurityFacts security, JobEnd end) {
    List<Place> places = end.places(List.of());
    return security
        .tokenLifetime()
        .fold(
            lifetime -> limited(lifetime, end, places),
            because -> UnknownFact.note("How long delegation tokens live", because, places));
  }

  private static Problem limited(Duration lifetime, JobEnd end, List<Place> places) {
    return new Problem(
        ProblemCode.TOKENS_END,
        Severity.WARNING,
        "After %s the job can neither read nor write HDFS: its delegation tokens end, and it has no keytab to get new ones; %s."
            .formatted(DurationText.human(lifetime), end.text()),
        places,
        "Put a keytab on every node, then -D"
            + KEYTAB
            + "=/path/on/the/node -Dsecurity.kerberos.login.principal=you@REALM");
  }
}
