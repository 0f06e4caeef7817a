package io.github.tare.yarn.submit;

import io.github.tare.calc.problem.ProblemCode;

/** How far a submission has come. */
enum Stage {
  NAMING(ProblemCode.SUBMISSION_REFUSED, "YARN gave no application id"),
  STAGING(ProblemCode.STAGING_FAILED, "The files could not be staged"),
  SUBMITTING(ProblemCode.SUBMISSION_REFUSED, "YARN refused the application"),
  STARTING(ProblemCode.START_FAILED, "The application did not start");

  private final ProblemCode code;
  private final String failure;

  Stage(ProblemCode code, String failure) {
    this.code = code;
    this.failure = failure;
  }

  ProblemCode code() {
    return code;
  }

  /** What failed, as the beginning of a sentence. */
  String failure() {
    return failure;
  }
}
