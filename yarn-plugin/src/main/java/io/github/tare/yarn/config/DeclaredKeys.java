package io.github.tare.yarn.config;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys that Tare answers for, and what becomes of each: the reader takes their older names from
 * here, the audit names those without effect, and {@code docs/keys.md} is written from it.
 */
public final class DeclaredKeys {
  private static final List<Section> SECTIONS =
      List.of(
          KeysOfApplications.SECTION,
          KeysOfContainers.SECTION,
          KeysOfFiles.SECTION,
          KeysOfProcesses.SECTION,
          KeysOfSecurity.SECTION,
          KeysOfTare.SECTION);

  /** Every key that begins so is in a section, or does not exist. */
  private static final List<String> BEGINNINGS =
      List.of(
          "yarn.",
          "tare.",
          "containerized.",
          "env.",
          "external-resource.",
          "security.kerberos.",
          "security.delegation.");

  /** The memory planner says what became of these. */
  private static final List<String> OTHERS_ANSWER =
      List.of("containerized.heap-cutoff", "yarn.heap-cutoff");

  private DeclaredKeys() {}

  /**
   * Keys about one thing.
   *
   * @param title for people
   * @param keys in the order in which they are listed
   */
  public record Section(String title, List<DeclaredKey> keys) {
    public Section {
      keys = List.copyOf(keys);
    }
  }

  /** All of them, in the order in which they are listed. */
  public static List<Section> sections() {
    return SECTIONS;
  }

  /** Every key of every section. */
  public static Stream<DeclaredKey> all() {
    return SECTIONS.stream().flatMap(section -> section.keys().stream());
  }

  /** The key that somebody wrote, under its own or an older name. */
  public static Optional<DeclaredKey> find(String written) {
    return all().filter(key -> key.isWrittenAs(written)).findFirst();
  }

  /** The names under which Flink still reads a key where it is not set itself. */
  static List<String> olderNames(String key) {
    return all().filter(it -> it.key().equals(key)).findFirst().stream()
        .flatMap(it -> it.older().stream())
        .toList();
  }

  /** Whether a key should be here. */
  static boolean answersFor(String written) {
    return BEGINNINGS.stream().anyMatch(written::startsWith)
        && OTHERS_ANSWER.stream().noneMatch(written::startsWith);
  }

  /** The names that somebody may have meant who wrote another. */
  static SortedSet<String> names() {
    return all()
        .filter(key -> !key.isPattern())
        .map(DeclaredKey::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
