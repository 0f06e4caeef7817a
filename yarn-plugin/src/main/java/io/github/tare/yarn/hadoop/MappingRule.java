package io.github.tare.yarn.hadoop;

import java.util.Optional;

/**
 * A rule of the CapacityScheduler that places applications. Source: Hadoop's {@code MappingRule},
 * {@code MappingRuleCreator}.
 *
 * @param by what decides whether it applies
 * @param name that this must have; may be a variable
 * @param action what it does then
 * @param pattern a queue's path, which may hold variables such as {@code %user}
 * @param creates whether the queue may be created
 * @param otherwise what happens where the application cannot be placed there
 */
record MappingRule(
    By by, String name, Action action, String pattern, boolean creates, Otherwise otherwise) {
  static final String SPECIFIED = "%specified";
  static final String DEFAULT = "%default";

  /** What a rule looks at. */
  enum By {
    ANYBODY,
    USER,
    GROUP,
    APPLICATION
  }

  /** What a rule does. */
  enum Action {
    PLACE,
    REJECT,
    /** Changes what later rules mean by {@code %default}. */
    SET_DEFAULT
  }

  /** What follows where a rule names a queue that cannot be. */
  enum Otherwise {
    NEXT_RULE,
    DEFAULT_QUEUE,
    REJECT
  }

  /** Reads for example {@code u:jane:root.users.%user}; empty where it is none. */
  static Optional<MappingRule> legacy(String text) {
    String[] parts = text.split(":", -1);
    return parts.length != 3 || parts[1].isBlank() || parts[2].isBlank()
        ? Optional.empty()
        : legacy(parts[0].strip(), parts[1].strip(), parts[2].strip());
  }

  private static Optional<MappingRule> legacy(String type, String name, String queue) {
    return switch (type) {
      case "u" -> Optional.of(legacy(name.equals("%user") ? By.ANYBODY : By.USER, name, queue));
      case "g" -> Optional.of(legacy(By.GROUP, name, queue));
      default -> Optional.empty();
    };
  }

  private static MappingRule legacy(By by, String name, String queue) {
    return new MappingRule(by, name, Action.PLACE, queue, true, Otherwise.DEFAULT_QUEUE);
  }

  /** Reads for example {@code etl:root.etl}, a rule by the name of the application. */
  static Optional<MappingRule> byApplication(String text) {
    String[] parts = text.split(":", -1);
    return parts.length == 2
        ? Optional.of(legacy(By.APPLICATION, parts[0].strip(), parts[1].strip()))
        : Optional.empty();
  }

  /** Reads a rule in JSON; empty where it is no rule that Tare knows. */
  static Optional<MappingRule> json(WebJson rule) {
    Optional<String> pattern = pattern(rule);
    return by(rule)
        .flatMap(
            by ->
                pattern.map(
                    queue ->
                        new MappingRule(
                            by,
                            rule.at("matches").text().orElse(""),
                            action(rule),
                            queue,
                            creates(rule),
                            otherwise(rule))));
  }

  private static Optional<By> by(WebJson rule) {
    return switch (rule.at("type").text().orElse("")) {
      case "user" ->
          Optional.of(
              rule.at("matches").text().filter("*"::equals).isPresent() ? By.ANYBODY : By.USER);
      case "group" -> Optional.of(By.GROUP);
      case "application" -> Optional.of(By.APPLICATION);
      default -> Optional.empty();
    };
  }

  private static Action action(WebJson rule) {
    return switch (policy(rule)) {
      case "reject" -> Action.REJECT;
      case "setDefaultQueue" -> Action.SET_DEFAULT;
      default -> Action.PLACE;
    };
  }

  private static Optional<String> pattern(WebJson rule) {
    String parent = rule.at("parentQueue").text().map(path -> path + ".").orElse("");
    return switch (policy(rule)) {
      case "specified" -> Optional.of(SPECIFIED);
      case "reject" -> Optional.of("");
      case "defaultQueue" -> Optional.of(DEFAULT);
      case "user" -> Optional.of(parent + "%user");
      case "primaryGroup" -> Optional.of(parent + "%primary_group");
      case "secondaryGroup" -> Optional.of(parent + "%secondary_group");
      case "primaryGroupUser" -> Optional.of(parent + "%primary_group.%user");
      case "secondaryGroupUser" -> Optional.of(parent + "%secondary_group.%user");
      case "applicationName" -> Optional.of(parent + "%application");
      case "setDefaultQueue" -> rule.at("value").text();
      case "custom" -> rule.at("customPlacement").text();
      default -> Optional.empty();
    };
  }

  private static String policy(WebJson rule) {
    return rule.at("policy").text().orElse("");
  }

  /** A default queue is there, or is not. */
  private static boolean creates(WebJson rule) {
    return !Boolean.FALSE.equals(rule.at("create").value()) && !policy(rule).equals("defaultQueue");
  }

  private static Otherwise otherwise(WebJson rule) {
    return switch (rule.at("fallbackResult").text().orElse("")) {
      case "placeDefault" -> Otherwise.DEFAULT_QUEUE;
      case "reject" -> Otherwise.REJECT;
      default -> Otherwise.NEXT_RULE;
    };
  }
}
