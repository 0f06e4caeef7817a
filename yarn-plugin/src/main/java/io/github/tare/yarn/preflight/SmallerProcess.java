package io.github.tare.yarn.preflight;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.proposal.Proposal;
import java.util.function.Predicate;

/** A change that makes a process fit; it is planned before it is suggested. */
record SmallerProcess(Proposal proposal, MemoryPlan plan) {

  /** For example {@code -Dtaskmanager.memory.process.size=8g fits.} */
  String hint(MemorySize most) {
    SizeTrial trial = new SizeTrial(proposal, plan);
    Predicate<MemorySize> fits = total -> total.compareTo(most) <= 0;
    return trial
        .set(SizeTrial.PROCESS, most, fits)
        .or(() -> trial.set(SizeTrial.FLINK, flinkWithin(most), fits))
        .map(change -> SizeTrial.argument(change) + " fits.")
        .orElse(
            "Make the sizes above smaller: together they must leave the container within "
                + MemorySizeText.shortest(most)
                + ".");
  }

  /** What is left for Flink, in whole MiB, if metaspace and overhead stay as they are. */
  private MemorySize flinkWithin(MemorySize most) {
    MemorySize besides = plan.totalProcess().size().minus(plan.totalFlink().size());
    return besides.compareTo(most) >= 0
        ? MemorySize.ZERO
        : MemorySize.ofMebibytes(most.minus(besides).bytes() / MemorySize.MEBIBYTE);
  }
}
