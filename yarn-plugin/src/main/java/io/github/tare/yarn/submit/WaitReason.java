package io.github.tare.yarn.submit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * YARN's diagnostics of an application that has not started, in plain words. Source of the phrases:
 * Hadoop's {@code AMState}, {@code CSAMContainerLaunchDiagnosticsConstants} and {@code
 * ActivitiesLogger}.
 */
final class WaitReason {
  /** For example {@code [Sun Nov 22 08:00:12 +0000 2026] }. */
  private static final Pattern TIMESTAMP = Pattern.compile("^\\[[^\\]]{10,40}\\]\\s*");

  private static final Map<String, String> PHRASES = phrases();

  private WaitReason() {}

  /**
   * One line. What is known is translated, with YARN's figures where it gives them; anything else
   * is passed on as YARN says it, without its time stamp.
   */
  static String inWords(String diagnostics) {
    String text = TIMESTAMP.matcher(diagnostics.strip()).replaceFirst("").replaceAll("\\s+", " ");
    return PHRASES.entrySet().stream()
        .filter(phrase -> text.contains(phrase.getKey()))
        .findFirst()
        .map(phrase -> phrase.getValue() + figures(text))
        .orElse(text);
  }

  private static Map<String, String> phrases() {
    Map<String, String> phrases = new LinkedHashMap<>();
    phrases.put(
        "Queue's AM resource limit exceeded",
        "waits: the queue's share for application masters is used up");
    phrases.put(
        "User's AM resource limit exceeded",
        "waits: this user's share for application masters in the queue is used up");
    phrases.put("cluster resource is empty", "waits: no node of the cluster has registered");
    phrases.put(
        "waiting for AM container to Register with RM",
        "the application master's container was launched and is starting");
    phrases.put(
        "waiting for resources to be assigned for AM",
        "waits for a node with room for the application master");
    phrases.put("scheduler and is not yet activated", "waits to be activated in its queue");
    return phrases;
  }

  private static String figures(String text) {
    int details = text.indexOf("Details : ");
    if (details < 0 || !text.contains("limit exceeded")) {
      return "";
    }
    return " (" + text.substring(details + "Details : ".length()).replaceAll("[ ;]+$", "") + ")";
  }
}
