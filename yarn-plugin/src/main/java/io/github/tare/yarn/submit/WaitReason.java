package io.github.tare.yarn.submit;

import java.util.Objects;
import java.util.Optional;

/**
 * Why an application does not get on.
 *
 * @param kind what it waits for
 * @param subject the node or the label that it is about, or YARN's own words; empty where the kind
 *     says it all
 * @param figures how much is needed, used and missing, where YARN says it
 */
public record WaitReason(WaitKind kind, String subject, Optional<WaitFigures> figures) {
  public WaitReason {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(figures);
  }

  static WaitReason of(WaitKind kind) {
    return new WaitReason(kind, "", Optional.empty());
  }

  /** One line; what nobody translated is as YARN says it. */
  public String words() {
    return kind == WaitKind.OTHER ? clause() : "waits: " + clause();
  }

  /** The same as a clause. */
  String clause() {
    return kind.clause(subject) + figures.map(known -> ": " + known.words()).orElse("");
  }

  /**
   * Whether it is the same but for its figures. YARN tries one node after the other, so which one
   * came last is no difference.
   */
  boolean isLike(WaitReason other) {
    return kind == other.kind
        && (kind != WaitKind.OTHER || subject.equals(other.subject))
        && figures.map(WaitFigures::measure).equals(other.figures.map(WaitFigures::measure));
  }

  /** What the figures say that they did not say before; empty if that is nothing of interest. */
  Optional<String> since(WaitReason before) {
    return figures
        .filter(now -> before.figures.filter(then -> isNews(now, before.subject, then)).isPresent())
        .map(now -> place() + now.since(before.figures.orElseThrow()));
  }

  /** Of another node only that it has more room. */
  private boolean isNews(WaitFigures now, String place, WaitFigures then) {
    return !now.equals(then) && (subject.equals(place) || now.lacking() < then.lacking());
  }

  private String place() {
    return kind == WaitKind.NODE_ROOM && !subject.isEmpty() ? subject + ": " : "";
  }
}
