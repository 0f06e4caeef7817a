package io.github.tare.yarn.recommend;

import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.diagnose.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What to give an application's processes.
 *
 * @param all one for each size, the master's first; none only with a reason
 * @param problems what was found on the way
 */
public record Recommendations(List<Recommendation> all, Problems problems) {
  /** Of a container's name: {@code container_[e<epoch>_]<cluster>_<application>_…}. */
  private static final Pattern APPLICATION =
      Pattern.compile("container_(?:e\\d+_)?(\\d+_\\d+)_\\w+");

  public Recommendations {
    all = List.copyOf(all);
  }

  /** From all that is known of an application's containers. */
  public static Recommendations of(List<Evidence> evidence, Terms terms) {
    TreeSet<String> applications =
        evidence.stream()
            .map(one -> APPLICATION.matcher(one.container()))
            .filter(Matcher::matches)
            .map(name -> "application_" + name.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    return applications.size() > 1
        ? new Recommendations(List.of(), Problems.of(mixed(applications)))
        : ofOne(evidence, terms);
  }

  private static Recommendations ofOne(List<Evidence> evidence, Terms terms) {
    List<Recommendation> all = new ArrayList<>();
    List<Problem> notes = new ArrayList<>();
    for (Peers peers : Peers.in(evidence)) {
      Optional<Recommendation> one = Recommendation.of(peers, terms);
      one.ifPresent(all::add);
      one.flatMap(found -> UnusedManagedMemory.note(peers, found)).ifPresent(notes::add);
    }
    Problems own =
        all.isEmpty() ? Problems.of(nothing()) : severalSizes(all).and(new Problems(notes));
    return new Recommendations(all, own);
  }

  /** The same with more problems. */
  public Recommendations and(Problems more) {
    return new Recommendations(all, problems.and(more));
  }

  /** That of this kind of process; empty where there are several sizes of it, or none. */
  public Optional<Recommendation> of(ProcessKind process) {
    List<Recommendation> some = all.stream().filter(one -> one.process() == process).toList();
    return some.size() == 1 ? Optional.of(some.get(0)) : Optional.empty();
  }

  /** Bytes that the whole application takes more than before; less where it is negative. */
  public long more() {
    return all.stream().mapToLong(Recommendation::more).sum();
  }

  private static Problem mixed(TreeSet<String> applications) {
    return new Problem(
        ProblemCode.SEVERAL_APPLICATIONS,
        Severity.ERROR,
        "These are logs of %d applications: %s. What one of them needs says nothing of the others."
            .formatted(applications.size(), String.join(", ", applications)),
        List.of(),
        "Name the logs of one: tare recommend --logs logs/" + applications.first());
  }

  private static Problem nothing() {
    return new Problem(
        ProblemCode.NOTHING_RECORDED,
        Severity.ERROR,
        "No process of this application has a recording that says how its memory was planned.",
        List.of(),
        "Let it be written the next time: set tare.recorder.enabled: true");
  }

  private static Problems severalSizes(List<Recommendation> all) {
    long sizes = all.stream().filter(one -> one.process() == ProcessKind.TASK_EXECUTOR).count();
    return sizes < 2 ? Problems.none() : Problems.of(several(sizes));
  }

  private static Problem several(long sizes) {
    return new Problem(
        ProblemCode.WORKERS_OF_SEVERAL_SIZES,
        Severity.NOTE,
        "There were TaskExecutors of %d sizes: no configuration fits all of them.".formatted(sizes),
        List.of(),
        "If the job asks for their sizes, change its slot sharing groups; if the configuration was"
            + " changed in between, take the logs of the later containers alone.");
  }
}
