package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.Fact;

/**
 * What the ResourceManager's web service answered, each question by itself.
 *
 * @param scheduler {@code /ws/v1/cluster/scheduler}
 * @param overview {@code /ws/v1/cluster/scheduler-overview}, since Hadoop 3.4
 * @param settings {@code /conf}, all but what {@code capacity-scheduler.xml} has
 * @param capacity {@code /ws/v1/cluster/scheduler-conf}, what {@code capacity-scheduler.xml} would
 *     have: for administrators, and where it may be changed while the ResourceManager runs
 */
record WebAnswers(
    Fact<WebJson> scheduler,
    Fact<WebJson> overview,
    Fact<ResourceManagerSettings> settings,
    Fact<ResourceManagerSettings> capacity) {

  /** The questions under way. */
  record Pending(
      Questions.Pending<WebJson> scheduler,
      Questions.Pending<WebJson> overview,
      Questions.Pending<WebJson> settings,
      Questions.Pending<WebJson> capacity) {

    static Pending ask(Questions questions, WebService service) {
      return new Pending(
          ask(questions, service, "scheduler", "/ws/v1/cluster/scheduler"),
          ask(questions, service, "overview", "/ws/v1/cluster/scheduler-overview"),
          ask(questions, service, "settings", "/conf?format=json"),
          ask(questions, service, "capacity", "/ws/v1/cluster/scheduler-conf"));
    }

    private static Questions.Pending<WebJson> ask(
        Questions questions, WebService service, String name, String path) {
      return questions.ask(name, () -> service.ask(path));
    }

    WebAnswers answers() {
      return new WebAnswers(
          scheduler.answer(),
          overview.answer(),
          settings.answer().flatMap(Pending::read),
          capacity.answer().flatMap(Pending::read));
    }

    private static Fact<ResourceManagerSettings> read(WebJson document) {
      ResourceManagerSettings settings = ResourceManagerSettings.read(document);
      return settings.values().isEmpty()
          ? Fact.unknown("the ResourceManager shows no settings")
          : Fact.of(settings);
    }
  }
}
