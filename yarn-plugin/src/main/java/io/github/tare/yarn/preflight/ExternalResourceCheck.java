package io.github.tare.yarn.preflight;

import io.github.tare.calc.option.ExternalResourceOptions;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.ExternalResourceTypes;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.room.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every external resource of Flink is asked of YARN. */
final class ExternalResourceCheck implements Check {
  private static final String GPU = "gpu";

  @Override
  public List<Problem> check(Subject subject) {
    Proposal proposal = subject.proposal();
    return proposal
        .worker()
        .map(plan -> ExternalResourceTypes.of(proposal.options(), plan.externalResources()))
        .map(types -> problems(types, proposal))
        .orElse(List.of());
  }

  private static List<Problem> problems(ExternalResourceTypes types, Proposal proposal) {
    List<Problem> problems = new ArrayList<>();
    types.untyped().forEach(name -> problems.add(untyped(name, proposal)));
    types.overwritten().forEach(asked -> problems.add(twice(asked, types)));
    return problems;
  }

  private static Problem untyped(String name, Proposal proposal) {
    String key = ExternalResourceTypes.typeKey(name);
    return new Problem(
        ProblemCode.RESOURCE_NOT_ASKED_FOR,
        Severity.WARNING,
        "YARN is not asked for the external resource '%s': %s is not set.".formatted(name, key),
        amount(name, proposal).stream().toList(),
        "-D" + key + "=" + (name.equals(GPU) ? "yarn.io/gpu" : "the name of its resource type"));
  }

  static Optional<Place> amount(String name, Proposal proposal) {
    String key = ExternalResourceOptions.amount(name).name();
    Optional<Sourced<String>> value = proposal.options().find(key);
    return value.map(it -> new Place(key, it.value(), it.origin()));
  }

  private static Problem twice(ExternalResourceTypes.Asked asked, ExternalResourceTypes types) {
    ExternalResourceTypes.Asked other =
        types.asked().stream()
            .filter(one -> one.type().value().equals(asked.type().value()))
            .findFirst()
            .orElseThrow();
    return new Problem(
        ProblemCode.RESOURCE_TYPE_TWICE,
        Severity.WARNING,
        "The external resources '%s' and '%s' are both of the type %s; Flink asks YARN for the %d of '%s' alone."
            .formatted(
                asked.name(), other.name(), asked.type().value(), other.amount(), other.name()),
        List.of(place(asked), place(other)),
        "Make them one resource, with the sum as its amount.");
  }

  static Place place(ExternalResourceTypes.Asked asked) {
    return new Place(
        ExternalResourceTypes.typeKey(asked.name()), asked.type().value(), asked.type().origin());
  }
}
