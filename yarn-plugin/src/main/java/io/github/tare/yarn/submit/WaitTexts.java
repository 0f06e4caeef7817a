package io.github.tare.yarn.submit;

import io.github.tare.yarn.container.ContainerSize;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads YARN's diagnostics of an application that has not started. Source of the texts: Hadoop's
 * {@code SchedulerApplicationAttempt.AMState}, {@code CSAMContainerLaunchDiagnosticsConstants},
 * {@code FiCaSchedulerApp} and {@code AbstractLeafQueue} of the CapacityScheduler; {@code
 * FSAppAttempt} and {@code MaxRunningAppsEnforcer} of the FairScheduler; 3.5.0.
 */
final class WaitTexts {
  /** For example {@code [Sun Nov 22 08:00:12 +0000 2026] }. */
  private static final Pattern TIMESTAMP = Pattern.compile("^\\[[^\\]]{10,40}\\]\\s*");

  private static final Pattern NODE = Pattern.compile("processed for the application : (\\S+)");
  private static final Pattern LABEL = Pattern.compile("AM Partition = ([^ ;]+)");
  private static final String DEFAULT_LABEL = "<DEFAULT_PARTITION>";

  /** The first that a text contains tells its kind: what is more exact stands before the rest. */
  private static final Map<String, WaitKind> PHRASES = phrases();

  private final String text;
  private final Amount needed;

  private WaitTexts(String text, Amount needed) {
    this.text = text;
    this.needed = needed;
  }

  /**
   * The reason that YARN gives; empty if it says nothing.
   *
   * @param master what the application master needs, which YARN does not always repeat
   */
  static Optional<WaitReason> read(String diagnostics, ContainerSize master) {
    String text = TIMESTAMP.matcher(diagnostics.strip()).replaceFirst("").replaceAll("\\s+", " ");
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new WaitTexts(text, Amount.of(master)).reason());
  }

  private WaitReason reason() {
    return PHRASES.entrySet().stream()
        .filter(phrase -> text.contains(phrase.getKey()))
        .findFirst()
        .map(phrase -> reason(phrase.getValue()))
        .orElseGet(() -> about(WaitKind.OTHER, text));
  }

  private WaitReason reason(WaitKind kind) {
    return switch (kind) {
      case QUEUE_MASTERS ->
          masters(
              kind, amount("Queue AM Resource Usage = "), amount("Queue Resource Limit for AM = "));
      case USER_MASTERS ->
          masters(kind, Optional.empty(), amount("User AM Resource Limit of the queue = "));
      case USER_FULL -> withFigures(kind, amount("resource used by "), amount("user limit is "));
      case QUEUE_FULL -> withFigures(kind, Optional.empty(), amount("Max share of queue: "));
      case NODE_ROOM, NODE_RESERVED -> withFigures(kind, Optional.empty(), Optional.empty());
      case NODE_AVOIDED, NODE_UNASKED, NODE_LABELLED, CONTAINER_FAILED -> about(kind, node());
      case ATTEMPT_FAILED -> about(kind, MasterFailure.inWords(text));
      case CONTAINER -> container();
      default -> WaitReason.of(kind);
    };
  }

  private WaitReason masters(WaitKind kind, Optional<Amount> used, Optional<Amount> limit) {
    boolean fits = figures(used, limit).couldFit();
    return withFigures(fits ? kind : WaitKind.MASTER_ALONE, used, limit);
  }

  private WaitReason withFigures(WaitKind kind, Optional<Amount> used, Optional<Amount> limit) {
    return new WaitReason(kind, "", Optional.of(figures(used, limit)));
  }

  private static WaitReason about(WaitKind kind, String subject) {
    return new WaitReason(kind, subject, Optional.empty());
  }

  /** It has its turn: the figures of label, queue and node say what is in its way. */
  private WaitReason container() {
    if (amount("Partition Resource = ").filter(all -> all.memoryMebibytes() == 0).isPresent()) {
      return withoutNodes();
    }
    WaitFigures queue =
        figures(
            amount("Queue's used capacity (absolute resource) = "),
            amount("Queue's max capacity (absolute resource) = "));
    if (queue.lacking() > 0) {
      return new WaitReason(WaitKind.QUEUE_FULL, "", Optional.of(queue));
    }
    return node().isEmpty() ? WaitReason.of(WaitKind.CONTAINER) : onNode();
  }

  private WaitReason withoutNodes() {
    String label = first(LABEL);
    return label.isEmpty() || label.equals(DEFAULT_LABEL)
        ? WaitReason.of(WaitKind.NO_NODES)
        : about(WaitKind.LABEL_WITHOUT_NODES, label);
  }

  private WaitReason onNode() {
    Optional<Amount> total = amount("Total resource : ");
    Optional<Amount> used = total.flatMap(all -> amount("Available resource : ").map(all::minus));
    return new WaitReason(WaitKind.NODE_ROOM, node(), Optional.of(figures(used, total)));
  }

  private WaitFigures figures(Optional<Amount> used, Optional<Amount> limit) {
    Amount told =
        amount("AM Resource Request = ").or(() -> amount("Resource request: ")).orElse(needed);
    return WaitFigures.of(told, used, limit);
  }

  private Optional<Amount> amount(String label) {
    return Amount.after(label, text);
  }

  private String node() {
    return first(NODE);
  }

  private String first(Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static Map<String, WaitKind> phrases() {
    Map<String, WaitKind> phrases = new LinkedHashMap<>();
    phrases.put("AM Container for appattempt_", WaitKind.ATTEMPT_FAILED);
    phrases.put("cluster resource is empty", WaitKind.NO_NODES);
    phrases.put("Queue's AM resource limit exceeded", WaitKind.QUEUE_MASTERS);
    phrases.put("exceeds maximum AM resource allowed", WaitKind.QUEUE_MASTERS);
    phrases.put("User's AM resource limit exceeded", WaitKind.USER_MASTERS);
    phrases.put("User capacity has reached its maximum limit", WaitKind.USER_FULL);
    phrases.put("its parents maximum resource allowed", WaitKind.QUEUE_FULL);
    phrases.put("node and the request is reserved", WaitKind.NODE_RESERVED);
    phrases.put("node and the request cannot be reserved", WaitKind.NODE_ROOM);
    phrases.put("for this Node as its black listed", WaitKind.NODE_AVOIDED);
    phrases.put("as request locality is not matching", WaitKind.NODE_UNASKED);
    phrases.put("Node in Ignore Exclusivity mode", WaitKind.NODE_LABELLED);
    phrases.put("Scheduling of container failed", WaitKind.CONTAINER_FAILED);
    phrases.put("waiting for resources to be assigned for AM", WaitKind.CONTAINER);
    phrases.put("waiting for AM container to be launched", WaitKind.BEING_LAUNCHED);
    phrases.put("waiting for AM container to Register with RM", WaitKind.BEING_STARTED);
    phrases.put("The user \"", WaitKind.USER_APPLICATIONS);
    phrases.put("The queue \"", WaitKind.QUEUE_APPLICATIONS);
    phrases.put("scheduler and is not yet activated", WaitKind.NOT_ACTIVATED);
    return phrases;
  }
}
