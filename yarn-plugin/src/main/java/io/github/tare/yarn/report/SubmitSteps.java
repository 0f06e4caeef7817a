package io.github.tare.yarn.report;

import io.github.tare.yarn.diagnose.LostWorker;
import io.github.tare.yarn.staging.StagingListener;
import io.github.tare.yarn.submit.Elapsed;
import io.github.tare.yarn.submit.Sighting;
import io.github.tare.yarn.submit.SubmissionListener;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Says every step of a submission in a line. On a terminal staging has a progress bar, and what
 * changes while an application waits is one line that is drawn over itself.
 */
final class SubmitSteps implements SubmissionListener {
  private final PrintStream out;
  private final PrintStream err;
  private final Terminal terminal;
  private final OverdrawnLine lastLine;
  private final List<Sighting> sightings = new ArrayList<>();
  private final List<LostWorker> lost = new ArrayList<>();

  SubmitSteps(PrintStream out, PrintStream err, Terminal terminal) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.lastLine = new OverdrawnLine(err, terminal.columns());
  }

  /** All that was seen of the application, in order. */
  List<Sighting> sightings() {
    return List.copyOf(sightings);
  }

  /** The TaskExecutors that it lost while it was watched. */
  List<LostWorker> lost() {
    return List.copyOf(lost);
  }

  @Override
  public void named(String applicationId) {
    out.println("Application " + applicationId);
  }

  @Override
  public StagingListener staging(URI directory) {
    out.println("Staging to " + directory);
    return terminal.progress() ? new StagingBar(err) : new StagingLines(out);
  }

  @Override
  public void submitted(String applicationId) {
    out.println("Submitted");
  }

  @Override
  public void seen(Sighting sighting) {
    sightings.add(sighting);
    String after = "after " + Elapsed.text(sighting.after()) + ": ";
    switch (sighting.news()) {
      case STATE -> say(out, state(sighting));
      case FIGURES -> detail(after + sighting.words());
      case TIME -> detail(after + "still waiting");
    }
  }

  private static String state(Sighting sighting) {
    return sighting.state() + (sighting.words().isEmpty() ? "" : ": " + sighting.words());
  }

  private void detail(String text) {
    if (terminal.progress()) {
      lastLine.draw("  " + text);
    } else {
      out.println("  " + text);
    }
  }

  @Override
  public void running(String applicationId, String webInterface) {
    say(out, "Flink's web interface: " + webInterface);
  }

  @Override
  public void lost(LostWorker worker) {
    lost.add(worker);
    say(out, "Lost a TaskExecutor: " + worker.inWords());
  }

  @Override
  public void unanswered(String why) {
    say(err, "YARN does not answer, and is asked again: " + why);
  }

  @Override
  public void left() {
    lastLine.erase();
  }

  @Override
  public void cleaningUp() {
    say(err, "Giving back what was taken");
  }

  private void say(PrintStream stream, String text) {
    lastLine.erase();
    stream.println(text);
  }
}
