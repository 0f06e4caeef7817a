package io.github.tare.it.scheduler;

import java.util.Optional;

/**
 * What YARN did.
 *
 * @param refusal in YARN's words; empty if it took the request
 * @param queue where YARN put it; empty if it refused
 * @param waiting why the master waited at first, in YARN's words; empty if it did not
 * @param grants what the application got
 */
record Seen(Optional<String> refusal, String queue, Optional<String> waiting, Grants grants) {

  static Seen refuses(String words) {
    return new Seen(Optional.of(words), "", Optional.empty(), Grants.NONE);
  }

  static Seen starts(String queue, Grants grants) {
    return new Seen(Optional.empty(), queue, Optional.empty(), grants);
  }

  static Seen waits(String queue, String words, Grants grants) {
    return new Seen(Optional.empty(), queue, Optional.of(words), grants);
  }

  /** All that YARN said. */
  String words() {
    return refusal.or(() -> waiting).orElse("");
  }

  /**
   * Whether this is what the verdict says. YARN knows no third answer between refusing and waiting:
   * it takes requests that it can never serve, and leaves out what it does not count.
   */
  boolean is(Verdict verdict, Ask ask) {
    return switch (verdict) {
      case REJECTED -> refusal.isPresent() || grants.ever() == 0 || grants.lackGpus(ask);
      case WAITS -> refusal.isEmpty() && (waiting.isPresent() || grants.now() == 0);
      case STARTS -> refusal.isEmpty() && waiting.isEmpty() && grants.now() > 0;
    };
  }

  /**
   * For the table.
   *
   * @param scenario says which part of YARN's words names the reason
   */
  String inWords(Scenario scenario) {
    String because = scenario.words();
    String reason = because.isEmpty() ? "" : " (\"" + because + "\")";
    if (refusal.isPresent()) {
      return "refuses" + reason;
    }
    return (waiting.isPresent() ? "lets it wait" : "starts")
        + scenario.place()
        + reason
        + ": "
        + grants;
  }
}
