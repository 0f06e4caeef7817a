package io.github.tare.yarn.preflight;

import io.github.tare.calc.problem.Problem;
import io.github.tare.yarn.room.Subject;
import java.util.List;

/** One rule that a submission must keep. */
interface Check {
  /** What this rule says; nothing where it is kept. Never throws for anything a user can write. */
  List<Problem> check(Subject subject);
}
