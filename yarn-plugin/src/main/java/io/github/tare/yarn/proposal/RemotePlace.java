package io.github.tare.yarn.proposal;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.config.YarnOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A place in the cluster's file systems whose files an application is to find around it.
 *
 * @param key that names it
 * @param written a path or URI
 * @param use what its files are for
 */
public record RemotePlace(String key, Sourced<String> written, Use use) {
  private static final Pattern WITH_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

  public RemotePlace {
    Objects.requireNonNull(key);
    Objects.requireNonNull(written);
    Objects.requireNonNull(use);
  }

  /** What the files of a place are for. */
  public enum Use {
    /** They stand in for Flink's own. */
    FLINK,
    /** Flink loads them for the job. */
    JOB,
    /** The user's, as they are. */
    SHIPPED,
    /** YARN unpacks it. */
    ARCHIVE
  }

  /** All that a configuration names. */
  public static List<RemotePlace> of(YarnOptions options) {
    YarnOptions.Shipping shipping = options.shipping();
    List<RemotePlace> places = new ArrayList<>();
    add(places, YarnKeys.PROVIDED_LIBS, shipping.providedLibs(), Use.FLINK);
    shipping
        .providedUserLib()
        .ifPresent(
            written -> places.add(new RemotePlace(YarnKeys.PROVIDED_USER_LIB, written, Use.JOB)));
    add(places, YarnKeys.SHIP_FILES, elsewhere(shipping.files()), Use.SHIPPED);
    add(places, YarnKeys.SHIP_ARCHIVES, elsewhere(shipping.archives()), Use.ARCHIVE);
    return List.copyOf(places);
  }

  /** Whether an item of a list names something that does not lie on this machine. */
  static boolean isRemote(String written) {
    return !written.startsWith("file:") && WITH_SCHEME.matcher(written).matches();
  }

  private static Sourced<List<String>> elsewhere(Sourced<List<String>> written) {
    return written.map(items -> items.stream().filter(RemotePlace::isRemote).toList());
  }

  private static void add(
      List<RemotePlace> places, String key, Sourced<List<String>> written, Use use) {
    for (String item : written.value()) {
      places.add(new RemotePlace(key, new Sourced<>(item, written.origin()), use));
    }
  }
}
