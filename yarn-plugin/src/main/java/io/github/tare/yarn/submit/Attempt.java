package io.github.tare.yarn.submit;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.launch.LaunchContext;
import io.github.tare.yarn.launch.Manifest;
import io.github.tare.yarn.launch.ManifestText;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.staging.ChangedFileException;
import io.github.tare.yarn.staging.StagedFile;
import io.github.tare.yarn.staging.StagedFiles;
import io.github.tare.yarn.staging.Stager;
import io.github.tare.yarn.staging.StagingArea;
import io.github.tare.yarn.staging.StagingItem;
import io.github.tare.yarn.staging.StagingRoot;
import io.github.tare.yarn.staging.StagingRules;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A submission that has its application id, and from here on something to give back. */
final class Attempt {
  private final YarnGateway yarn;
  private final TareJar tare;
  private final SubmissionListener listener;
  private final Cleared cleared;
  private final String id;
  private final Cancellation cancellation;
  private final StagingRoot root;
  private final StagingArea area;
  private final CleanUp cleanUp;
  private final StartupWatch watch;
  private final Parting parting;
  private final Losses losses;
  private Stage stage = Stage.STAGING;

  Attempt(
      Submission.Surroundings surroundings, Cleared cleared, String id, Cancellation cancellation) {
    this.yarn = surroundings.yarn();
    this.tare = surroundings.tare();
    this.listener = surroundings.listener();
    this.parting = surroundings.parting();
    this.losses = surroundings.losses();
    this.cleared = cleared;
    this.id = id;
    this.cancellation = cancellation;
    this.root = surroundings.staging();
    this.area = root.area(id);
    this.cleanUp = new CleanUp(yarn, id, area);
    this.watch = new StartupWatch(yarn, listener, surroundings.pace(), cleared.masterGrant());
  }

  SubmissionResult go(Follow follow) {
    try {
      submit(stage());
      return start(follow);
    } catch (ChangedFileException e) {
      return giveBack(Outcomes.changed(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      return giveBack(
          cancellation.isRequested()
              ? Outcomes.cancelled()
              : Outcomes.failed(stage, String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      return giveBack(Outcomes.cancelled());
    } catch (RuntimeException e) {
      giveBack(Outcomes.failed(stage, e.toString()));
      throw e;
    }
  }

  private LaunchContext stage() throws IOException, InterruptedException {
    Stager stager = new Stager(area, root.cache(), listener.staging(area.directory()));
    StagedFiles files = stager.stage(StagingRules.plan(cleared, id, tare.path()));
    LaunchPlan plan = new LaunchPlan(cleared, yarn, files.all(), tare);
    Manifest manifest = plan.manifest(files.directory());
    StagedFile staged =
        stager.stageAlso(StagingItem.text(Manifest.FILE_NAME, ManifestText.write(manifest)));
    return plan.master(staged);
  }

  private void submit(LaunchContext master) throws IOException, InterruptedException {
    cancellation.check();
    stage = Stage.SUBMITTING;
    yarn.submit(ApplicationRules.request(id, cleared, master));
    listener.submitted(id);
  }

  private SubmissionResult start(Follow follow) throws InterruptedException {
    stage = Stage.STARTING;
    Duration patience = settings().startTimeout().value();
    Optional<ApplicationStatus> status = watch.untilRunning(id, patience);
    if (status.isEmpty()) {
      return late();
    }
    return status.get().state().isFinal() ? ended(status.get()) : runs(status.get(), follow);
  }

  private SubmissionResult late() {
    Lateness lateness = new Lateness(id, settings(), watch.reason(), watch.reasonFor());
    return switch (settings().onTimeout().value()) {
      case KILL -> giveBack(lateness.killed());
      case LEAVE -> {
        cancellation.shield();
        listener.left();
        yield new SubmissionResult.Waiting(id, Problems.of(lateness.left()));
      }
    };
  }

  private YarnOptions.Tare settings() {
    return cleared.candidate().yarn().tare();
  }

  private SubmissionResult runs(ApplicationStatus status, Follow follow) {
    String webInterface = status.webInterface().orElse("");
    listener.running(id, webInterface);
    return switch (follow) {
      case UNTIL_RUNNING -> new SubmissionResult.Running(id, webInterface, Problems.none());
      case TO_THE_END -> toTheEnd(webInterface);
    };
  }

  /** It runs: from here on a cancellation ends the watching, and perhaps the application. */
  private SubmissionResult toTheEnd(String webInterface) {
    try {
      return watch
          .toTheEnd(
              id, settings().startTimeout().value(), new LossWatch(losses, listener, webInterface))
          .map(this::ended)
          .orElseGet(this::lostSight);
    } catch (InterruptedException e) {
      cancellation.shield();
      listener.left();
      return parting.from(id, webInterface);
    }
  }

  private SubmissionResult ended(ApplicationStatus status) {
    cancellation.shield();
    Problems problems =
        status.outcome() == ApplicationStatus.Outcome.SUCCEEDED
            ? Outcomes.losses(id, status)
            : Problems.of(unsuccessful(status));
    return new SubmissionResult.Ended(id, status.outcome(), problems.and(cleanUp.files()));
  }

  private Problem unsuccessful(ApplicationStatus status) {
    return watch.sawItRun() || status.state() == ApplicationStatus.State.FINISHED
        ? Outcomes.unsuccessful(id, status)
        : Outcomes.ended(id, status);
  }

  private SubmissionResult lostSight() {
    return new SubmissionResult.Ended(
        id, ApplicationStatus.Outcome.UNDEFINED, Problems.of(Outcomes.lostSight(id)));
  }

  private SubmissionResult giveBack(Problem why) {
    cancellation.shield();
    listener.cleaningUp();
    return new SubmissionResult.NotRunning(Problems.of(why).and(cleanUp.everything()));
  }
}
