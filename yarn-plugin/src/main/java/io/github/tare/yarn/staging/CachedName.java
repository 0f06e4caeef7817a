package io.github.tare.yarn.staging;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What files are called in a cache: {@code <sha256>-<name>}, the name for people alone. */
final class CachedName {
  private static final Pattern CONTENT = Pattern.compile("[0-9a-f]{64}-(.*)");
  private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9._-]");
  private static final String LEASE = "lease-";
  private static final String PART = "part-";
  private static final String ASIDE = "aside-";

  /** File systems bear 255, with all that comes before. */
  private static final int LONGEST = 120;

  private CachedName() {}

  /** For example {@code 9f86…0a08-flink-core.jar}; only the end of a very long name is kept. */
  static String of(Fingerprint content, String itemName) {
    return content.sha256() + "-" + called(itemName);
  }

  /** The part for people. */
  static String called(String itemName) {
    String file = itemName.substring(itemName.lastIndexOf('/') + 1);
    String plain = NOT_PLAIN.matcher(file).replaceAll("_");
    return plain.substring(Math.max(0, plain.length() - LONGEST));
  }

  /** Of the name of a content. */
  static String sha256(String name) {
    return name.substring(0, name.indexOf('-'));
  }

  static boolean isContent(String name) {
    return CONTENT.matcher(name).matches();
  }

  /** What the file was called where it came from; the whole name of anything else. */
  static String forPeople(String name) {
    Matcher matcher = CONTENT.matcher(name);
    return matcher.matches() ? matcher.group(1) : name;
  }

  static String lease(String applicationId) {
    return LEASE + applicationId;
  }

  /** Whose lease it is. */
  static String applicationOf(String lease) {
    return lease.substring(LEASE.length());
  }

  static boolean isLease(String name) {
    return name.startsWith(LEASE);
  }

  /** Being written, under a name that nobody looks for. */
  static String part(String name, String unique) {
    return PART + unique + "-" + name;
  }

  static boolean isPart(String name) {
    return name.startsWith(PART);
  }

  /** About to be removed, if nobody has taken it up since. */
  static String aside(String name) {
    return ASIDE + name;
  }

  static boolean isAside(String name) {
    return name.startsWith(ASIDE);
  }

  static String notAside(String name) {
    return name.substring(ASIDE.length());
  }
}
