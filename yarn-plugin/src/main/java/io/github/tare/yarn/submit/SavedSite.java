package io.github.tare.yarn.submit;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.StagingFacts;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * The place where processes run, as far as saved facts know it: {@value #CLASSPATH}, {@value #USER}
 * and {@value #DIRECTORY} stand for what they do not say.
 */
final class SavedSite implements LaunchSite {
  private static final String CLASSPATH = "HADOOP_CLASSPATH";
  private static final String USER = "USER";
  private static final String DIRECTORY = "STAGING_DIRECTORY";

  private final Fact<String> user;
  private final Fact<String> directory;

  SavedSite(ClusterFacts facts) {
    this.user = facts.security().user();
    this.directory = facts.staging().map(StagingFacts::root).map(URI::toString);
  }

  @Override
  public List<String> hadoopClasspath() {
    return List.of(CLASSPATH);
  }

  @Override
  public String user() {
    return user.known().orElse(USER);
  }

  /** Where an application's files would go. */
  URI area(String applicationId) {
    return URI.create(directory.known().orElse(DIRECTORY) + "/" + applicationId);
  }

  /** What is not known, and what stands for it. */
  Problems unknown() {
    Fact<String> classpath = Fact.unknown("no saved facts hold it");
    return new Problems(
        Stream.of(
                note("Hadoop's class path on the nodes", classpath, CLASSPATH),
                note("Who submits", user, USER),
                note("Where files would be staged", directory, DIRECTORY))
            .flatMap(notes -> notes)
            .toList());
  }

  private static Stream<Problem> note(String what, Fact<String> fact, String placeholder) {
    return fact.<Stream<Problem>>fold(
        known -> Stream.empty(),
        because ->
            Stream.of(
                new Problem(
                    ProblemCode.FACT_UNKNOWN,
                    Severity.NOTE,
                    what + " is not known: " + because + ".",
                    List.of(),
                    placeholder + " stands for it in what would be launched.")));
  }
}
