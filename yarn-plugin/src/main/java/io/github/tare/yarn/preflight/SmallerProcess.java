package io.github.tare.yarn.preflight;

import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A change that makes a process fit; it is planned before it is suggested. */
record SmallerProcess(Proposal proposal, MemoryPlan plan) {

  /** For example {@code -Dtaskmanager.memory.process.size=8g fits.} */
  String hint(MemorySize most) {
    return option("process.size", most)
        .filter(change -> fits(change, most))
        .or(() -> option("flink.size", flinkWithin(most)).filter(change -> fits(change, most)))
        .map(change -> change.argument() + " fits.")
        .orElse(
            "Make the sizes above smaller: together they must leave the container within "
                + MemorySizeText.shortest(most)
                + ".");
  }

  private Optional<Change> option(String name, MemorySize size) {
    return size.bytes() == 0
        ? Optional.empty()
        : Optional.of(
            new Change(
                plan.process().keyPrefix() + ".memory." + name, MemorySizeText.shortest(size)));
  }

  /** What is left for Flink, in whole MiB, if metaspace and overhead stay as they are. */
  private MemorySize flinkWithin(MemorySize most) {
    MemorySize besides = plan.totalProcess().size().minus(plan.totalFlink().size());
    return besides.compareTo(most) >= 0
        ? MemorySize.ZERO
        : MemorySize.ofMebibytes(most.minus(besides).bytes() / MemorySize.MEBIBYTE);
  }

  private boolean fits(Change change, MemorySize most) {
    ProcessKind process = plan.process();
    return new MemoryPlanner(proposal.flinkVersion(), PlanningMode.CONTAINER)
        .plan(process, change.over(proposal.options()))
        .fold(
            planned -> planned.plan().totalProcess().size().compareTo(most) <= 0,
            rejected -> false);
  }

  private record Change(String key, String value) {
    String argument() {
      return "-D" + key + "=" + value;
    }

    Options over(Options options) {
      Sourced<String> changed = new Sourced<>(value, new Origin.CommandLine(argument()));
      return Options.of(
          List.of(
              new OptionLayer("suggestion", Map.of(key, changed)),
              new OptionLayer("effective", options.all())));
    }
  }
}
