package io.github.tare.yarn.staging;

import io.github.tare.yarn.config.FlinkHome;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.proposal.Candidate;
import io.github.tare.yarn.proposal.RemoteFiles;
import io.github.tare.yarn.proposal.RemoteListing;
import io.github.tare.yarn.proposal.ShippedFile;
import io.github.tare.yarn.proposal.UserProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which files an application needs, and under which names its processes find them. */
public final class StagingRules {
  /** Where the user's jar goes; only the master gets it, workers are sent it by Flink. */
  public static final String USER_LIB = "usrlib/";

  private static final String CONFIGURATION = "config.yaml";
  private static final String LIB = "lib/";

  private final List<StagingItem> items = new ArrayList<>();

  private StagingRules() {}

  /**
   * The plan for what was cleared. Files are looked at, not read.
   *
   * @param applicationId becomes Flink's cluster id
   * @param tareJar Tare's own jar; one that lies in Flink's {@code lib/} is left out, so that
   *     client and master are of one version
   * @throws IOException if a file cannot be read any more
   */
  public static StagingPlan plan(Cleared cleared, String applicationId, Path tareJar)
      throws IOException {
    Candidate candidate = cleared.candidate();
    StagingRules rules = new StagingRules();
    rules.items.add(
        StagingItem.text(CONFIGURATION, StagedConfiguration.of(cleared, applicationId).text()));
    for (Path file : candidate.log().files()) {
      rules.add("", file, Reach.APPLICATION);
    }
    for (UserProgram program : candidate.program().stream().toList()) {
      // Every build of it is another file: kept, they would fill the cache with what is not run
      // again.
      rules.add(USER_LIB, program.jar(), Reach.APPLICATION);
    }
    rules.add(LIB, tareJar, Reach.USER);
    YarnOptions.Shipping shipping = candidate.yarn().shipping();
    for (FlinkHome home : candidate.flinkHome().stream().toList()) {
      rules.addFlink(home, shipping);
    }
    rules.addSecrets(candidate.yarn().kerberos());
    for (ShippedFile file : cleared.shipped()) {
      rules.addShipped(file);
    }
    return new StagingPlan(rules.items, others(candidate.remote()));
  }

  /** Where processes find Tare's jar, relative to their working directory. */
  public static String stagedName(Path tareJar) {
    return LIB + fileName(tareJar);
  }

  private void addSecrets(YarnOptions.Kerberos kerberos) throws IOException {
    if (kerberos.keytab().isPresent() && kerberos.shipKeytab().value()) {
      Path keytab = Path.of(kerberos.keytab().get().value());
      items.add(StagingItem.file(kerberos.localKeytab().value(), keytab, Reach.APPLICATION));
    }
    if (kerberos.krb5Conf().isPresent()) {
      Path krb5 = Path.of(kerberos.krb5Conf().get().value());
      items.add(StagingItem.file("krb5.conf", krb5, Reach.APPLICATION));
    }
  }

  /** A file of Flink's that goes along again, by way of its directory, is there already. */
  private void addShipped(ShippedFile file) throws IOException {
    if (items.stream().noneMatch(item -> item.name().equals(file.name()))) {
      // It may well be a truststore or a password: it goes with its application.
      items.add(StagingItem.file(file.name(), file.path(), Reach.APPLICATION));
    }
  }

  /** What lies in the cluster's file system already stands in for Flink's directories. */
  private void addFlink(FlinkHome home, YarnOptions.Shipping shipping) throws IOException {
    if (shipping.providedLibs().value().isEmpty()) {
      addLib(home, shipping.flinkDist().map(dist -> Path.of(dist.value())));
      addBelow(home, home.plugins());
    }
    if (shipping.providedUserLib().isEmpty()) {
      addBelow(home, home.userLib());
    }
  }

  private void addLib(FlinkHome home, Optional<Path> dist) throws IOException {
    if (dist.isPresent()) {
      add(LIB, dist.get(), Reach.USER);
    }
    for (Path jar : home.jars()) {
      boolean replaced =
          home.tareJars().contains(jar)
              || (dist.isPresent() && fileName(jar).startsWith("flink-dist"));
      if (!replaced) {
        add(LIB, jar, Reach.USER);
      }
    }
  }

  /** A jar that is also the job's is there already. */
  private void addBelow(FlinkHome home, List<Path> files) throws IOException {
    for (Path file : files) {
      String relative = home.directory().relativize(file).toString().replace('\\', '/');
      if (items.stream().noneMatch(item -> item.name().equals(relative))) {
        items.add(StagingItem.file(relative, file, Reach.USER));
      }
    }
  }

  private static List<StagedFile> others(RemoteFiles remote) {
    return Stream.concat(remote.flink().stream(), remote.others().stream())
        .map(StagingRules::other)
        .toList();
  }

  private static StagedFile other(RemoteListing.Entry file) {
    Reach reach =
        switch (file.readers()) {
          case USER -> Reach.USER;
          case EVERYBODY -> Reach.EVERYBODY;
        };
    return new StagedFile(file.name(), file.uri(), file.length(), file.modified(), reach);
  }

  private void add(String directory, Path file, Reach reach) throws IOException {
    items.add(StagingItem.file(directory + fileName(file), file, reach));
  }

  private static String fileName(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
