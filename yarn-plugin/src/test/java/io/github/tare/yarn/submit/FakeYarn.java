package io.github.tare.yarn.submit;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A YARN that does as the test says, and remembers what it was asked. */
final class FakeYarn implements YarnGateway {
  static final String ID = "application_1700000000000_0007";

  final List<String> asked = new ArrayList<>();
  final List<ApplicationRequest> requests = new ArrayList<>();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final Map<String, ApplicationStatus> others = new HashMap<>();
  private OptionalInt containers = OptionalInt.empty();
  private Optional<String> noName = Optional.empty();
  private Optional<String> refusal = Optional.empty();
  private Optional<String> immortal = Optional.empty();

  FakeYarn then(ApplicationStatus.State state, String diagnostics) {
    ApplicationStatus.Outcome outcome =
        switch (state) {
          case NEW, ACCEPTED, RUNNING -> ApplicationStatus.Outcome.UNDEFINED;
          case FINISHED -> ApplicationStatus.Outcome.SUCCEEDED;
          case FAILED -> ApplicationStatus.Outcome.FAILED;
          case KILLED -> ApplicationStatus.Outcome.KILLED;
        };
    return then(state, outcome, diagnostics);
  }

  FakeYarn then(
      ApplicationStatus.State state, ApplicationStatus.Outcome outcome, String diagnostics) {
    Optional<String> web =
        state == ApplicationStatus.State.RUNNING
            ? Optional.of("http://node-1:8081")
            : Optional.empty();
    ApplicationStatus status = new ApplicationStatus(state, outcome, diagnostics, web, containers);
    answers.add(() -> status);
    return this;
  }

  /** A master that has registered, of which nobody knows yet where it is reached. */
  FakeYarn thenRegistered() {
    ApplicationStatus status =
        new ApplicationStatus(
            ApplicationStatus.State.RUNNING,
            ApplicationStatus.Outcome.UNDEFINED,
            "",
            Optional.empty(),
            containers);
    answers.add(() -> status);
    return this;
  }

  /** From here on it tells how many containers there are. */
  FakeYarn with(int number) {
    containers = OptionalInt.of(number);
    return this;
  }

  FakeYarn thenSilence() {
    answers.add(
        () -> {
          throw new IOException("the connection was refused");
        });
    return this;
  }

  FakeYarn thenRun(Runnable action) {
    answers.add(
        () -> {
          action.run();
          throw new IOException("interrupted");
        });
    return this;
  }

  FakeYarn givingNoName(String why) {
    noName = Optional.of(why);
    return this;
  }

  FakeYarn refusing(String why) {
    refusal = Optional.of(why);
    return this;
  }

  FakeYarn notKilling(String why) {
    immortal = Optional.of(why);
    return this;
  }

  FakeYarn knowing(String applicationId, ApplicationStatus.State state) {
    others.put(
        applicationId,
        new ApplicationStatus(
            state, ApplicationStatus.Outcome.UNDEFINED, "", Optional.empty(), OptionalInt.empty()));
    return this;
  }

  @Override
  public String newApplication() throws IOException {
    fail(noName);
    asked.add("name");
    return ID;
  }

  @Override
  public void submit(ApplicationRequest request) throws IOException {
    asked.add("submit " + request.id());
    fail(refusal);
    requests.add(request);
  }

  /** The last answer is given again and again. */
  @Override
  public ApplicationStatus status(String applicationId) throws IOException {
    if (!applicationId.equals(ID)) {
      ApplicationStatus status = others.get(applicationId);
      if (status == null) {
        throw new IOException("YARN does not know " + applicationId);
      }
      return status;
    }
    Answer answer = answers.size() > 1 ? answers.remove() : answers.element();
    return answer.give();
  }

  @Override
  public void kill(String applicationId) throws IOException {
    fail(immortal);
    asked.add("kill " + applicationId);
  }

  @Override
  public List<String> hadoopClasspath() {
    return List.of("$HADOOP_CONF_DIR", "/hadoop/*");
  }

  @Override
  public String user() {
    return "jane";
  }

  private static void fail(Optional<String> why) throws IOException {
    if (why.isPresent()) {
      throw new IOException(why.get());
    }
  }

  private interface Answer {
    ApplicationStatus give() throws IOException;
  }
}
