package io.github.tare.yarn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bin/tare}, with a Java and a Hadoop that only say how they were called. */
@Timeout(120)
class LauncherTest {
  private static final String SAYS_ITS_ARGUMENTS = "#!/bin/sh\nprintf '%s\\n' \"$@\"\n";

  /** Leaves a file where Java would leave classes. */
  private static final String KEEPS =
      SAYS_ITS_ARGUMENTS
          + "for option; do case $option in -XX:ArchiveClassesAtExit=*|-XX:AOTCacheOutput=*)"
          + " : >\"${option#*=}\" ;; esac; done\n";

  /** Leaves a list of classes, and a file made of one. */
  private static final String LISTS =
      SAYS_ITS_ARGUMENTS
          + """
          for option; do
            case $option in
              -XX:DumpLoadedClassList=*) echo "$LISTED" >"${option#*=}" ;;
              -XX:SharedArchiveFile=*) [ "$1" != -Xshare:dump ] || : >"${option#*=}" ;;
            esac
          done
          """;

  private static final String YARN_CLIENT = "org/apache/hadoop/yarn/client/api/YarnClient";

  @TempDir Path directory;
  private Path home;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void aDistributionWithABlankInItsPath() throws IOException {
    home = directory.resolve("a home");
    program(
        home.resolve("bin/tare"), Files.readString(Path.of("src", "main", "dist", "bin", "tare")));
    file(home.resolve("plugin/tare-1.0.jar"), "");
    java("17.0.1");
    environment.put("PATH", "/usr/bin:/bin");
  }

  @Test
  void an_offline_command_gets_the_plugin_alone() throws Exception {
    Said said = tare("explain", "-Da=b c", "--json");

    assertThat(said.exit()).isZero();
    assertThat(said.after("-cp"))
        .containsExactly(
            home.toRealPath() + "/plugin/tare-1.0.jar",
            "io.github.tare.yarn.cli.Main",
            "explain",
            "-Da=b c",
            "--json");
  }

  @Test
  void it_finds_itself_through_links() throws Exception {
    Path links = Files.createDirectories(directory.resolve("links"));
    Files.createSymbolicLink(links.resolve("first"), home.resolve("bin/tare"));
    Files.createSymbolicLink(links.resolve("tare"), Path.of("first"));

    Said said = run(links.resolve("tare"), "--version");

    assertThat(said.after("-cp").get(0)).isEqualTo(home.toRealPath() + "/plugin/tare-1.0.jar");
  }

  @Test
  void a_command_that_asks_the_cluster_gets_hadoops_jars_then_configuration_and_our_own_last()
      throws Exception {
    String other = Files.createDirectories(directory.resolve("etc")).toString();
    environment.put("HADOOP_CLASSPATH", other + ":/hadoop/*::/more.jar");
    environment.put("HADOOP_CONF_DIR", "/hadoop conf");

    String real = home.toRealPath().toString();
    String jars = real + "/plugin/tare-1.0.jar:/hadoop/*:/more.jar:" + real + "/lib/*:";
    assertThat(tare("submit", "job.jar", "--offline").after("-cp").get(0))
        .isEqualTo(jars + "/hadoop conf:" + other + ":" + real + "/lib");
    assertThat(tare("check", "job.jar").after("-cp").get(0)).contains("/hadoop/*");
    for (String command : List.of("facts", "session", "list", "stop", "diagnose", "recommend")) {
      assertThat(tare(command, "--json").after("-cp").get(0)).contains("/hadoop/*");
    }
    assertThat(tare("recommend", "--facts", "facts.json", "application_1").after("-cp").get(0))
        .contains("/hadoop/*");
    assertThat(tare("check", "--conf-dir", "x", "--offline").after("-cp").get(0))
        .doesNotContain("hadoop");
  }

  @Test
  void without_a_configuration_the_class_path_has_no_empty_place() throws Exception {
    environment.put("HADOOP_CLASSPATH", "/hadoop/*");

    String real = home.toRealPath().toString();
    assertThat(tare("submit", "job.jar").after("-cp").get(0))
        .isEqualTo(real + "/plugin/tare-1.0.jar:/hadoop/*:" + real + "/lib/*:" + real + "/lib");
  }

  @Test
  void a_directory_with_classes_stays_before_the_jars_that_it_patches() throws Exception {
    keepingLists();
    Path patch = directory.resolve("patch");
    Files.createDirectories(patch.resolve("org"));
    environment.put("HADOOP_CLASSPATH", patch + ":/hadoop/*");
    environment.put("HADOOP_CONF_DIR", "/conf");

    String real = home.toRealPath().toString();
    String hadoop = "/plugin/tare-1.0.jar:/conf:" + patch + ":/hadoop/*:";
    Said said = tare("submit", "job.jar");
    assertThat(said.after("-cp").get(0))
        .isEqualTo(real + hadoop + real + "/lib:" + real + "/lib/*");
    assertThat(said.text()).doesNotContain("DumpLoadedClassList");
  }

  @Test
  void hadoop_is_asked_for_its_class_path() throws Exception {
    program(directory.resolve("hadoop/bin/hadoop"), "#!/bin/sh\necho \"/of/hadoop $1\"\n");
    environment.put("HADOOP_HOME", directory.resolve("hadoop").toString());

    assertThat(tare("submit", "job.jar").after("-cp").get(0)).contains(":/of/hadoop classpath:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "submit --help",
        "submit -h",
        "check --offline",
        "check --facts facts.json job.jar",
        "check --facts=facts.json",
        "submit --dry-run --facts facts.json job.jar",
        "submit --facts=facts.json --dry-run job.jar",
        "check -h",
        "facts --help",
        "session -d --help",
        "stop -h",
        "diagnose --logs logs",
        "recommend --facts facts.json --logs logs",
        "diagnose --svg memory.svg --logs=logs",
        "--help"
      })
  void what_asks_no_cluster_needs_no_hadoop(String command) throws Exception {
    assertThat(tare(command.split(" ", -1)).exit()).isZero();
  }

  @Test
  void without_hadoop_a_command_starts_all_the_same_and_finds_what_is_wrong_with_its_arguments()
      throws Exception {
    String plugin = home.toRealPath() + "/plugin/tare-1.0.jar";
    for (String command : List.of("diagnose", "recommend", "submit", "stop")) {
      Said said = tare(command, "--no-such-option");
      assertThat(said.exit()).isZero();
      assertThat(said.after("-cp")).startsWith(plugin, "io.github.tare.yarn.cli.Main", command);
    }
  }

  @Test
  void a_hadoop_home_without_hadoop_is_told() throws Exception {
    environment.put("HADOOP_HOME", "/nowhere");
    assertThat(tare("submit", "job.jar"))
        .isEqualTo(
            new Said(2, "tare: HADOOP_HOME is /nowhere, but there is no bin/hadoop in it.\n"));
  }

  @Test
  void without_java_it_says_so() throws Exception {
    environment.put("JAVA_HOME", "/nowhere");

    assertThat(tare("--version"))
        .isEqualTo(new Said(2, "tare: JAVA_HOME is /nowhere, but there is no bin/java in it.\n"));
  }

  @Test
  void an_older_java_is_refused() throws Exception {
    java("1.8.0_392");

    Said said = tare("--version");

    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.text())
        .isEqualTo(
            "tare: Java 17 or later is needed, and "
                + directory.resolve("jdk/bin/java")
                + " is 1.8.0_392.\n");
  }

  @Test
  void options_for_its_own_java_come_before_the_class() throws Exception {
    environment.put("TARE_JAVA_OPTS", "-Xmx64m -Dx=y");

    assertThat(tare("--version").text().lines()).containsSubsequence("-Xmx64m", "-Dx=y", "-cp");
  }

  @Test
  void the_classes_of_a_command_are_kept_after_its_first_run_and_shared_from_then_on()
      throws Exception {
    keepingJava();
    Path kept = kept("17.0.1");

    assertThat(tare("explain").text()).doesNotContain("ArchiveClassesAtExit", "SharedArchiveFile");

    assertThat(kept.getParent()).isDirectoryContaining(kept::equals);
    assertThat(tare("explain").text()).contains("-XX:SharedArchiveFile=" + kept + "\n");
    assertThat(tare("diff").text()).doesNotContain("SharedArchiveFile");
  }

  @Test
  void a_new_jar_has_its_classes_kept_anew() throws Exception {
    keepingJava();
    Path kept = kept("17.0.1");
    tare("explain");

    assertThat(kept.toFile().setLastModified(0)).isTrue();

    assertThat(tare("explain").text()).doesNotContain("SharedArchiveFile");
    assertThat(kept.toFile().lastModified()).isPositive();
  }

  @Test
  void from_java_25_on_what_the_classes_looked_up_is_kept_too() throws Exception {
    java("25.0.3", KEEPS);
    Path kept = kept("25.0.3");
    tare("explain");

    assertThat(tare("explain").text())
        .contains("-XX:AOTCache=" + kept + "\n")
        .doesNotContain("SharedArchiveFile");
  }

  @Test
  void a_file_that_could_not_be_written_to_its_end_is_not_kept() throws Exception {
    java("17.0.1", KEEPS + "for option; do case $option in *AtExit=*) exit 1 ;; esac; done\n");
    Path kept = kept("17.0.1");

    assertThat(tare("explain").exit()).isZero();

    assertThat(kept.getParent()).isEmptyDirectory();
  }

  @Test
  void whoever_chooses_options_for_java_keeps_no_classes() throws Exception {
    keepingJava();
    Path cache = cache();
    environment.put("TARE_JAVA_OPTS", "-Xshare:off");

    assertThat(tare("explain").exit()).isZero();

    assertThat(cache).doesNotExist();
  }

  @Test
  void where_no_classes_can_be_kept_a_command_is_the_same() throws Exception {
    environment.put("TARE_CACHE_DIR", "/dev/null/cache");
    Said without = tare("explain");
    environment.put("TARE_CACHE_DIR", "");

    assertThat(without).isEqualTo(tare("explain"));
    assertThat(without.exit()).isZero();
    assertThat(without.text()).doesNotContain("-XX:SharedArchiveFile", "ArchiveClassesAtExit");
  }

  @Test
  void requests_on_standard_input_are_answered_only_once() throws Exception {
    keepingJava();
    Path kept = kept("17.0.1");

    assertThat(tare("explain", "--jsonl").text()).doesNotContain("ArchiveClassesAtExit");

    assertThat(kept.getParent()).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"submit", "check"})
  void a_command_that_asks_the_cluster_lists_its_classes_has_them_kept_and_shares_them(
      String command) throws Exception {
    Path jars = keepingLists();

    assertThat(tare(command, "job.jar").text()).contains("-XX:DumpLoadedClassList=", "\njob.jar\n");
    assertThat(tare(command, "job.jar").text()).doesNotContain("-XX:Dump", "-XX:Shared");
    awaitKept(true);
    assertThat(tare(command, "job.jar").text())
        .contains("-XX:SharedArchiveFile=" + keptFiles().get(0) + "\n");

    assertThat(jars.toFile().setLastModified(4_000_000_000_000L)).isTrue();
    assertThat(tare(command, "job.jar").text())
        .contains("-XX:DumpLoadedClassList=")
        .doesNotContain("-XX:SharedArchiveFile=");
  }

  @Test
  void a_list_that_does_not_go_as_far_as_yarn_is_made_anew() throws Exception {
    keepingLists();
    environment.put("LISTED", "io/github/tare/yarn/cli/Main");

    tare("submit", "--no-such-option");
    tare("submit", "job.jar");

    awaitKept(false);
    assertThat(tare("submit", "job.jar").text()).contains("-XX:DumpLoadedClassList=");
  }

  /** The cache's directory, until it has kept classes alone or nothing at all. */
  private void awaitKept(boolean any) throws IOException, InterruptedException {
    while (keptFiles().size() != (any ? 1 : 0)
        || !keptFiles().stream().allMatch(file -> file.toString().endsWith(".jsa"))) {
      Thread.sleep(10);
    }
  }

  private List<Path> keptFiles() throws IOException {
    try (Stream<Path> files = Files.walk(cache())) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void other_commands_that_ask_the_cluster_keep_no_classes() throws Exception {
    keepingLists();

    assertThat(tare("list").exit()).isZero();

    assertThat(cache()).doesNotExist();
  }

  private Path cache() {
    Path cache = directory.resolve("a cache");
    environment.put("TARE_CACHE_DIR", cache.toString());
    return cache;
  }

  /** Where a Java of this version keeps the classes of explain. */
  private Path kept(String version) throws IOException {
    String kept = cache() + home.toRealPath().toString() + "/tare-1.0-explain-java-" + version;
    return Path.of(kept + ".jsa");
  }

  /** Where Hadoop's jars are. */
  private Path keepingLists() throws IOException {
    java("17.0.1", LISTS);
    cache();
    Path jars = Files.createDirectories(directory.resolve("hadoop"));
    assertThat(jars.toFile().setLastModified(0)).isTrue();
    environment.put("HADOOP_CLASSPATH", jars + "/*");
    environment.put("LISTED", YARN_CLIENT);
    return jars;
  }

  private void keepingJava() throws IOException {
    program(directory.resolve("jdk/bin/java"), KEEPS);
  }

  private void java(String version) throws IOException {
    java(version, SAYS_ITS_ARGUMENTS);
  }

  private void java(String version, String program) throws IOException {
    Path jdk = directory.resolve("jdk");
    program(jdk.resolve("bin/java"), program);
    file(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    environment.put("JAVA_HOME", jdk.toString());
  }

  private Said tare(String... arguments) throws IOException, InterruptedException {
    return run(home.resolve("bin/tare"), arguments);
  }

  private Said run(Path script, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().clear();
    process.environment().putAll(environment);
    Process running = process.start();
    String text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(running.waitFor(), text);
  }

  private static void program(Path path, String text) throws IOException {
    file(path, text);
    assertThat(path.toFile().setExecutable(true)).isTrue();
  }

  private static void file(Path path, String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** What a run printed. */
  private record Said(int exit, String text) {
    List<String> after(String argument) {
      List<String> lines = text.lines().toList();
      return lines.subList(lines.indexOf(argument) + 1, lines.size());
    }
  }
}
