package io.github.tare.yarn.preflight;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.YarnKeys;
import java.util.List;
import java.util.Optional;

/** The queue that an application will go to, as far as the client can tell. */
record QueueName(Optional<Sourced<String>> named) {
  static final String KEY = YarnKeys.QUEUE;

  /** Where YARN puts an application that names no queue. */
  private static final String DEFAULT = "default";

  static QueueName of(Proposal proposal) {
    return new QueueName(proposal.yarn().application().queue());
  }

  String text() {
    return named.map(Sourced::value).orElse(DEFAULT);
  }

  /** Whether somebody named it. */
  boolean chosen() {
    return named.isPresent();
  }

  List<Place> places() {
    return named.map(name -> new Place(KEY, name.value(), name.origin())).stream().toList();
  }

  Problem unchecked(String because) {
    return new Problem(
        ProblemCode.FACT_UNKNOWN,
        Severity.NOTE,
        "Whether the queue '" + text() + "' takes applications is not known: " + because + ".",
        places(),
        "");
  }
}
