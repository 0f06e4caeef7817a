package io.github.tare.it.scheduler;

import java.util.Optional;

/**
 * What YARN did.
 *
 * @param refusal in YARN's words; empty if it took the request
 * @param waiting why the master waited at first, in YARN's words; empty if it did not
 * @param grants what the application got
 */
record Seen(Optional<String> refusal, Optional<String> waiting, Grants grants) {

  static Seen refuses(String words) {
    return new Seen(Optional.of(words), Optional.empty(), Grants.NONE);
  }

  static Seen starts(Grants grants) {
    return new Seen(Optional.empty(), Optional.empty(), grants);
  }

  static Seen waits(String words, Grants grants) {
    return new Seen(Optional.empty(), Optional.of(words), grants);
  }

  /** All that YARN said. */
  String words() {
    return refusal.or(() -> waiting).orElse("");
  }

  /**
   * Whether this is what the verdict says. YARN knows no third answer between refusing and waiting:
   * it takes requests that it can never serve.
   */
  boolean is(Verdict verdict) {
    return switch (verdict) {
      case REJECTED -> refusal.isPresent() || grants.ever() == 0;
      case WAITS -> refusal.isEmpty() && (waiting.isPresent() || grants.now() == 0);
      case STARTS -> refusal.isEmpty() && waiting.isEmpty() && grants.now() > 0;
    };
  }

  /**
   * For the table.
   *
   * @param because the part of YARN's words that names the reason; may be empty
   */
  String inWords(String because) {
    String reason = because.isEmpty() ? "" : " (\"" + because + "\")";
    if (refusal.isPresent()) {
      return "refuses" + reason;
    }
    return (waiting.isPresent() ? "lets it wait" + reason : "starts") + ": " + grants;
  }
}
