package io.github.tare.yarn.report;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import io.github.tare.yarn.diagnose.VerdictText;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.recommend.Configured;
import io.github.tare.yarn.recommend.PoolAdvice;
import io.github.tare.yarn.recommend.Recommendation;
import io.github.tare.yarn.recommend.Recommendations;
import io.github.tare.yarn.recommend.Terms;
import io.github.tare.yarn.room.ContainerGrant;
import java.util.List;
import java.util.SortedMap;

/** What {@code tare recommend} says, as text or as JSON. */
public final class RecommendReport {
  private static final int NAME_WIDTH = 20;
  private static final int WHY_WIDTH = 60;

  private final Console console;
  private final Format format;

  /** To these streams, and so. */
  public RecommendReport(Console console, Format format) {
    this.console = console;
    this.format = format;
  }

  /** Recommendations go to standard output, in text problems to standard error. */
  public void write(
      ExitCode verdict,
      Terms terms,
      Recommendations found,
      Configured configured,
      Problems problems) {
    switch (format) {
      case JSON -> RecommendJson.write(console.out(), verdict, terms, found, configured, problems);
      case TEXT -> {
        found.all().forEach(one -> text(one, terms, found.of(one.process()).isPresent()));
        replaced(configured.replaced());
        total(found);
        grants(configured, found);
        console.out().flush();
        new ProblemReport(console.err(), console.errStyle()).write(problems);
      }
    }
  }

  private void text(Recommendation one, Terms terms, boolean alone) {
    line(
        console.outStyle().heading(PlanText.name(one.process()))
            + ": %d recorded, %d at once, for up to %s; head room %s"
                .formatted(
                    one.recordings(),
                    one.atOnce(),
                    VerdictText.span(one.longest().toMillis()),
                    terms.headRoom()));
    line("");
    table(one).write(console.out(), console.outStyle());
    line("");
    doubts(one);
    if (!one.changes()) {
      line("  Nothing is to be changed.");
    } else {
      if (alone) {
        settings(one);
      }
      container(one);
    }
    line("");
  }

  private static TextTable table(Recommendation one) {
    TextTable table =
        new TextTable(
            TextTable.Column.text(NAME_WIDTH),
            TextTable.Column.number(),
            TextTable.Column.number(),
            TextTable.Column.number(),
            TextTable.Column.text(WHY_WIDTH));
    table.row("pool", "budget", "highest seen", "recommended", "why");
    for (PoolAdvice pool : one.pools()) {
      table.row(
          pool.pool().displayName(),
          MemorySizeText.rounded(pool.budget()),
          pool.seen().map(MemorySizeText::rounded).orElse(""),
          MemorySizeText.rounded(pool.recommended()),
          pool.why());
    }
    table.row(
        "container",
        MemorySizeText.rounded(one.containerBefore()),
        "",
        MemorySizeText.rounded(one.container()),
        "what YARN is asked for");
    return table;
  }

  private void doubts(Recommendation one) {
    if (!one.doubts().isEmpty()) {
      line("  No memory is taken away:");
      one.doubts().forEach(doubt -> line("    " + doubt));
      line("");
    }
  }

  private void settings(Recommendation one) {
    line("  To set, and no other size or fraction of its memory:");
    one.settings().forEach((key, value) -> line("    " + key + ": " + value));
  }

  private void container(Recommendation one) {
    line(
        "  Its container is then %s instead of %s%s."
            .formatted(
                MemorySizeText.human(one.container()),
                MemorySizeText.human(one.containerBefore()),
                each(one.container().bytes() - one.containerBefore().bytes())));
  }

  /** For example {@code : 216 MiB (226492416 bytes) less for each}. */
  private static String each(long more) {
    return more == 0 ? "" : ": " + difference(more) + " for each";
  }

  private void replaced(SortedMap<String, Sourced<String>> replaced) {
    if (!replaced.isEmpty()) {
      line("To take out of your configuration:");
      replaced.forEach(
          (key, value) ->
              line("  %s: %s (%s)".formatted(key, value.value(), value.origin().describe())));
      line("");
    }
  }

  private void total(Recommendations found) {
    if (!found.all().isEmpty()) {
      line(
          found.more() == 0
              ? "The application asks for as much as before."
              : "The application asks for %s, with as many processes at once as it had."
                  .formatted(difference(found.more())));
    }
  }

  private void grants(Configured configured, Recommendations found) {
    List<ContainerGrant> grants = configured.explanation().grants();
    if (!grants.isEmpty()) {
      line("");
      new GrantsText(console).write(grants);
      for (ContainerGrant grant : grants) {
        configured.grantedMore(grant.plan().process()).ifPresent(more -> granted(grant, more));
      }
      configured.grantedMore(found).ifPresent(this::grantedInAll);
    }
  }

  private void granted(ContainerGrant grant, long more) {
    line(
        "This cluster grants a %s %s."
            .formatted(PlanText.name(grant.plan().process()), thanBefore(more)));
  }

  private void grantedInAll(long more) {
    line(
        "It grants the application %s, with as many processes at once."
            .formatted(thanBefore(more)));
  }

  private static String thanBefore(long more) {
    return more == 0 ? "as much as before" : difference(more) + " than before";
  }

  private static String difference(long more) {
    return MemorySizeText.human(MemorySize.ofBytes(Math.abs(more)))
        + (more < 0 ? " less" : " more");
  }

  private void line(String text) {
    console.out().println(text);
  }
}
