package io.github.tare.yarn.config;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.option.TareOptions;
import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.yarn.config.YarnOptions.Access;
import io.github.tare.yarn.config.YarnOptions.Application;
import io.github.tare.yarn.config.YarnOptions.Containers;
import io.github.tare.yarn.config.YarnOptions.HadoopFiles;
import io.github.tare.yarn.config.YarnOptions.Jvm;
import io.github.tare.yarn.config.YarnOptions.JvmText;
import io.github.tare.yarn.config.YarnOptions.RolledLogs;
import io.github.tare.yarn.config.YarnOptions.Shipping;
import io.github.tare.yarn.config.YarnOptions.Staging;
import io.github.tare.yarn.config.YarnOptions.Tare;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads {@link YarnOptions}; defaults and ranges are those of Flink's {@code YarnConfigOptions}.
 */
final class YarnOptionsReader {
  private static final String FLINK = "Flink";
  private static final String TARE = "Tare";

  /** {@code yarn.resourcemanager.am.max-attempts}, where the ResourceManager has its default. */
  private static final int ATTEMPTS_WITH_HIGH_AVAILABILITY = 2;

  private final Options options;
  private final TypedValues values;

  private YarnOptionsReader(Options options) {
    this.options = options;
    this.values = new TypedValues(options);
  }

  static YarnOptions.Read read(Options options) {
    YarnOptionsReader reader = new YarnOptionsReader(options);
    KerberosOptions kerberos = KerberosOptions.read(reader.values);
    YarnOptions read =
        new YarnOptions(
            reader.application(),
            reader.containers(),
            reader.staging(),
            reader.shipping(),
            kerberos.kerberos(),
            reader.jvm(),
            reader.withPrefix(YarnKeys.MASTER_ENVIRONMENT, ""),
            reader.withPrefix(YarnKeys.WORKER_ENVIRONMENT, ""),
            reader.hadoopProperties(),
            reader.hadoopFiles(),
            Scale.read(reader.values),
            reader.tare());
    return new YarnOptions.Read(
        read,
        reader
            .values
            .problems()
            .and(EnvironmentNames.check(options))
            .and(kerberos.problems())
            .and(StartCommandTemplate.check(options)));
  }

  private Application application() {
    return new Application(
        values.text(YarnKeys.QUEUE),
        values.text(YarnKeys.NAME),
        values.text(YarnKeys.TYPE),
        // Flink: a negative priority is the same as none.
        values.integer(YarnKeys.PRIORITY, Integer.MIN_VALUE).filter(p -> p.value() >= 0),
        tags(),
        values.text(YarnKeys.NODE_LABEL),
        values.integer(YarnKeys.ATTEMPTS, 1).orElseGet(this::attempts),
        values.longInteger(YarnKeys.ATTEMPT_VALIDITY, -1).orElse(builtIn(10_000L, FLINK)),
        new Access(values.acl(YarnKeys.VIEW_ACLS), values.acl(YarnKeys.MODIFY_ACLS)),
        new RolledLogs(
            values.pattern(YarnKeys.ROLLED_LOGS_INCLUDED),
            values.pattern(YarnKeys.ROLLED_LOGS_EXCLUDED)));
  }

  /** Flink: without high availability a second master would know nothing of the job. */
  private Sourced<Integer> attempts() {
    return builtIn(HighAvailability.isOn(options) ? ATTEMPTS_WITH_HIGH_AVAILABILITY : 1, FLINK);
  }

  private Containers containers() {
    return new Containers(
        values.integer(YarnKeys.MASTER_VCORES, 1).orElse(builtIn(1, FLINK)),
        // Flink: -1, its default, leaves it to the slots.
        values.integer(YarnKeys.WORKER_VCORES, -1).filter(cores -> cores.value() > 0),
        values.text(YarnKeys.WORKER_NODE_LABEL),
        values.ports(YarnKeys.MASTER_PORT).orElse(builtIn("0", FLINK)),
        values
            .integer(YarnKeys.HEARTBEAT, 1)
            .map(seconds -> seconds.map(Duration::ofSeconds))
            .orElse(builtIn(Duration.ofSeconds(5), FLINK)),
        values.duration(YarnKeys.REQUEST_HEARTBEAT).orElse(builtIn(Duration.ofMillis(500), FLINK)));
  }

  private Staging staging() {
    return new Staging(
        values.text(YarnKeys.STAGING_DIRECTORY),
        values
            .integer(YarnKeys.REPLICATION, Integer.MIN_VALUE)
            // Flink: nothing above 0 means the file system's own.
            .filter(copies -> copies.value() > 0),
        values
            .cachePlace(YarnKeys.CACHE)
            .orElse(builtIn(CachePlace.of(CachePlace.Kind.BESIDE_STAGING), TARE)),
        values.duration(YarnKeys.CACHE_RETENTION).orElse(builtIn(Duration.ofDays(30), TARE)));
  }

  private Shipping shipping() {
    return new Shipping(
        values.list(YarnKeys.SHIP_FILES).orElse(builtIn(List.of(), FLINK)),
        values.list(YarnKeys.SHIP_ARCHIVES).orElse(builtIn(List.of(), FLINK)),
        values.text(YarnKeys.FLINK_DIST),
        values.list(YarnKeys.PROVIDED_LIBS).orElse(builtIn(List.of(), FLINK)),
        values.text(YarnKeys.PROVIDED_USER_LIB),
        values
            .choice(YarnKeys.INCLUDE_USER_JAR, UserJarInclusion.class)
            .orElse(builtIn(UserJarInclusion.DISABLED, TARE)));
  }

  private Jvm jvm() {
    return new Jvm(
        jvmTexts("jobmanager"), jvmTexts("taskmanager"), values.text(YarnKeys.JAVA_HOME));
  }

  /** In the order in which Flink's own YARN client joins them. */
  private List<JvmText> jvmTexts(String process) {
    List<JvmText> texts = new ArrayList<>();
    for (String key :
        List.of(
            "env.java.default-opts.all",
            "env.java.opts.all",
            "env.java.default-opts." + process,
            "env.java.opts." + process)) {
      values.text(key).ifPresent(text -> texts.add(new JvmText(key, text)));
    }
    return List.copyOf(texts);
  }

  private Tare tare() {
    return new Tare(
        values.duration(YarnKeys.CLUSTER_TIMEOUT).orElse(builtIn(Duration.ofSeconds(15), TARE)),
        values.duration(YarnKeys.START_TIMEOUT).orElse(builtIn(Duration.ofMinutes(5), TARE)),
        values.choice(YarnKeys.ON_TIMEOUT, OnTimeout.class).orElse(builtIn(OnTimeout.KILL, TARE)),
        values.bool(TareOptions.EXPAND_ON_NODE.name()).orElse(builtIn(false, TARE)),
        values.choice(YarnKeys.SLACK, Slack.class).orElse(builtIn(Slack.LEAVE, TARE)),
        values.choice(YarnKeys.SLACK_POOL, SlackPool.class).orElse(builtIn(SlackPool.HEAP, TARE)),
        values.bool(YarnKeys.HEAD_START).orElse(builtIn(true, TARE)),
        values.bool(YarnKeys.RECORDER).orElse(builtIn(true, TARE)));
  }

  private Sourced<Set<String>> tags() {
    Optional<Sourced<String>> text = values.text(YarnKeys.TAGS);
    return text.map(tags -> tags.map(YarnOptionsReader::split)).orElse(builtIn(Set.of(), FLINK));
  }

  private static Set<String> split(String tags) {
    Set<String> split = new LinkedHashSet<>();
    for (String tag : tags.split(",", -1)) {
      if (!tag.isBlank()) {
        split.add(tag.strip());
      }
    }
    return split;
  }

  private List<HadoopFiles> hadoopFiles() {
    return Stream.of(YarnKeys.HADOOP_CONF_DIR, YarnKeys.YARN_CONF_DIR)
        .flatMap(key -> values.text(key).map(it -> new HadoopFiles(key, it)).stream())
        .toList();
  }

  private Map<String, Sourced<String>> hadoopProperties() {
    Map<String, Sourced<String>> properties = new TreeMap<>(withPrefix("flink.hadoop.", ""));
    properties.putAll(withPrefix("flink.yarn.", "yarn."));
    return Map.copyOf(properties);
  }

  private Map<String, Sourced<String>> withPrefix(String prefix, String replacement) {
    Map<String, Sourced<String>> found = new TreeMap<>();
    options
        .all()
        .forEach(
            (key, value) -> {
              if (key.startsWith(prefix) && key.length() > prefix.length()) {
                found.put(replacement + key.substring(prefix.length()), value);
              }
            });
    return Map.copyOf(found);
  }

  private static <T> Sourced<T> builtIn(T value, String owner) {
    return new Sourced<>(value, new Origin.BuiltIn(owner));
  }
}
