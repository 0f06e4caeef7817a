package io.github.tare.yarn.staging;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import java.io.File;
import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.util.List;

/** A lease cannot be read: which files its application needs is not known, so none may go. */
public final class DamagedLeaseException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final URI lease;

  DamagedLeaseException(URI lease) {
    super(lease + " is damaged");
    this.lease = lease;
  }

  /** For people. */
  public Problem problem() {
    String application = CachedName.applicationOf(new File(lease.getPath()).getName());
    return new Problem(
        ProblemCode.CACHE_LEASE_DAMAGED,
        Severity.ERROR,
        lease
            + " is damaged: which kept files "
            + application
            + " needs is not known, so none is removed.",
        List.of(),
        "Once that application has ended ('yarn application -status "
            + application
            + "'), remove it: hdfs dfs -rm "
            + lease);
  }
}
