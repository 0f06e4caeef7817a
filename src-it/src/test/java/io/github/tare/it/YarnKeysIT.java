package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.yarn.api.records.ApplicationAccessType;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.ContainerLaunchContext;
import org.apache.hadoop.yarn.api.records.LogAggregationContext;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * One submission with many of Flink's keys at once, and letters in every name that a shell would
 * take for its own: what YARN shows, and what the processes find around them.
 */
@OnCluster
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YarnKeysIT {
  private static final String ODD = "it's \"5\" $HOME `id` größe";
  private static final String NAME = "Zähler: " + ODD + "; exit 1";
  private static final String ODD_PROPERTY = "'-Dodd=it is \"5\" $HOME `id` größe'";
  private static final String STAGING = "/stage $HOME größe";

  private final TestCluster cluster;
  private final java.nio.file.Path here;
  private final Seen seen;

  YarnKeysIT(TestCluster cluster) throws Exception {
    this.cluster = cluster;
    this.here = Files.createTempDirectory(Files.createDirectories(Build.scratch()), "keys $x ü ");
    this.seen = submit();
  }

  /**
   * What was seen of the application.
   *
   * @param running YARN's report while it ran
   * @param logs which logs YARN is to aggregate
   * @param launched what its containers were launched with
   * @param web its web interface, by way of YARN's proxy
   * @param replication of the files that were staged then
   * @param found what its processes wrote down
   */
  private record Seen(
      ApplicationReport running,
      LogAggregationContext logs,
      List<ContainerLaunchContext> launched,
      String web,
      List<Short> replication,
      Outcome outcome,
      List<String> found) {}

  private Seen submit() throws Exception {
    Path output = new Path("/keys-output");
    try (ChildProcess tare = user().start(arguments(output))) {
      ApplicationId id = cluster.yarn().awaitSubmitted(NAME, tare);
      cluster.yarn().awaitState(id, YarnApplicationState.RUNNING);
      ApplicationReport running = cluster.yarn().report(id);
      LogAggregationContext logs = cluster.submitted(id).getLogAggregationContext();
      List<ContainerLaunchContext> launched = cluster.launched(id);
      List<Short> replication = cluster.hdfs().replication(new Path(STAGING));
      String web = get(throughTheProxy(running) + "config");
      Outcome outcome = tare.await();
      cluster.yarn().awaitEnd(id);
      return new Seen(
          running, logs, launched, web, replication, outcome, cluster.hdfs().lines(output));
    }
  }

  /** Java names files by its locale's letters alone. */
  private Tare user() {
    return cluster.tare(FlinkHome.V2_3).with("LC_ALL", "C.UTF-8");
  }

  private String[] arguments(Path output) throws IOException {
    List<String> all = new ArrayList<>(List.of("submit"));
    options().forEach((key, value) -> all.add("-D" + key + "=" + value));
    all.addAll(List.of("-c", "io.github.tare.it.job.Surroundings", jar(), "hdfs://" + output));
    all.addAll(
        List.of(
            "env:GREETING",
            "env:ROOT_LOG_LEVEL",
            "env:MARK",
            "file:" + ODD + ".txt",
            "file:data/größe/a$b.csv",
            "file:models.zip/inner/model.txt",
            "resource:a$b.csv",
            "resource:io/github/tare/it/job/Surroundings.class",
            "property:odd"));
    return all.toArray(String[]::new);
  }

  private Map<String, String> options() throws IOException {
    return Map.ofEntries(
        Map.entry("yarn.application.name", NAME),
        Map.entry("yarn.application.type", "Flink $HOME 'x'"),
        Map.entry("yarn.application.priority", "3"),
        Map.entry("yarn.tags", "Etl,it's \"5\" $HOME `id`"),
        Map.entry("yarn.file-replication", "2"),
        Map.entry("yarn.staging-directory", STAGING),
        Map.entry("yarn.ship-files", quoted(file(ODD + ".txt", "shipped")) + ";" + data()),
        Map.entry("yarn.ship-archives", archive()),
        Map.entry("yarn.classpath.include-user-jar", "order"),
        Map.entry("yarn.view.acls", "jane,joe etl"),
        Map.entry("yarn.modify.acls", "*"),
        Map.entry("yarn.rolled-logs.include-pattern", "jobmanager.*"),
        Map.entry("yarn.rolled-logs.exclude-pattern", ".*\\.out"),
        Map.entry("env.log.level", "DEBUG"),
        // Not those for all, which have what Flink needs of Java 17.
        Map.entry("env.java.opts.jobmanager", ODD_PROPERTY),
        Map.entry("env.java.opts.taskmanager", ODD_PROPERTY),
        Map.entry("containerized.master.env.GREETING", ODD),
        Map.entry("containerized.taskmanager.env.GREETING", ODD),
        Map.entry(
            "yarn.container-start-command-template",
            "export MARK=\"a  'b'\"; exec %java% %jvmmem% %jvmopts% %logging% %class% %args% %redirects%"));
  }

  private String jar() throws IOException {
    java.nio.file.Path jar = here.resolve("my job " + ODD + ".jar");
    Files.copy(Build.testJobs(), jar, StandardCopyOption.REPLACE_EXISTING);
    return jar.toString();
  }

  private java.nio.file.Path file(String name, String content) throws IOException {
    java.nio.file.Path file = here.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private java.nio.file.Path data() throws IOException {
    return file("data/größe/a$b.csv", "in a directory").getParent().getParent();
  }

  private String archive() throws IOException {
    java.nio.file.Path zip = here.resolve("models.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.putNextEntry(new ZipEntry("inner/model.txt"));
      entries.write("unpacked".getBytes(StandardCharsets.UTF_8));
    }
    return zip.toString();
  }

  /** The embedded ResourceManager does not know its own port when it makes this address. */
  private String throughTheProxy(ApplicationReport report) {
    YarnConfiguration conf = new YarnConfiguration();
    conf.addResource(new Path(cluster.confDir().resolve("yarn-site.xml").toUri()));
    return "http://"
        + conf.get(YarnConfiguration.RM_WEBAPP_ADDRESS)
        + URI.create(report.getTrackingUrl()).getPath();
  }

  /** As Flink reads an item of a list. */
  private static String quoted(java.nio.file.Path path) {
    return "'" + path.toString().replace("'", "''") + "'";
  }

  private static String get(String url) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build()
        .send(request, HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Test
  void the_job_ends_well_and_leaves_nothing_behind() throws IOException {
    assertThat(seen.outcome().status()).as(seen.outcome().said()).isZero();
    assertThat(cluster.hdfs().describe(new Path(STAGING)))
        .noneMatch(it -> it.contains("/" + seen.running().getApplicationId()));
  }

  @Test
  void yarn_shows_name_type_tags_and_priority_as_they_were_written() {
    assertThat(seen.running().getName()).isEqualTo(NAME);
    assertThat(seen.running().getApplicationType()).isEqualTo("Flink $HOME 'x'");
    assertThat(seen.running().getApplicationTags()).contains("etl", "it's \"5\" $home `id`");
    assertThat(seen.running().getPriority().getPriority()).isEqualTo(3);
  }

  @Test
  void yarn_knows_who_may_look_and_change_and_which_logs_roll() {
    assertThat(seen.launched())
        .isNotEmpty()
        .allSatisfy(
            container ->
                assertThat(container.getApplicationACLs())
                    .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                            ApplicationAccessType.VIEW_APP, "jane,joe etl",
                            ApplicationAccessType.MODIFY_APP, "*")));
    assertThat(seen.logs().getRolledLogsIncludePattern()).isEqualTo("jobmanager.*");
    assertThat(seen.logs().getRolledLogsExcludePattern()).isEqualTo(".*\\.out");
  }

  @Test
  void every_staged_file_has_the_copies_that_were_asked_for() {
    assertThat(seen.replication()).isNotEmpty().containsOnly((short) 2);
  }

  @Test
  void yarns_web_proxy_leads_to_flinks_web_interface() {
    assertThat(seen.running().getTrackingUrl())
        .contains("/proxy/" + seen.running().getApplicationId());
    assertThat(seen.web()).contains("flink-version");
  }

  @Test
  void both_processes_find_variables_files_archives_and_options_as_they_were_written() {
    for (String who : List.of("master ", "worker ")) {
      assertThat(seen.found())
          .contains(
              who
                  + "env:GREETING="
                  + ODD.replace("$HOME", YarnConfiguration.DEFAULT_NM_USER_HOME_DIR),
              who + "env:ROOT_LOG_LEVEL=DEBUG",
              who + "env:MARK=a  'b'",
              who + "file:" + ODD + ".txt=shipped",
              who + "file:data/größe/a$b.csv=in a directory",
              who + "file:models.zip/inner/model.txt=unpacked",
              who + "resource:a$b.csv=true",
              who + "resource:io/github/tare/it/job/Surroundings.class=true",
              who + "property:odd=it is \"5\" $HOME `id` größe");
    }
  }
}
