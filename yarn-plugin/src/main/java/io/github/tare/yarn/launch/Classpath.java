package io.github.tare.yarn.launch;

import io.github.tare.yarn.config.UserJarInclusion;
import io.github.tare.yarn.staging.StagedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Where a process finds its classes, in order.
 *
 * @param entries paths relative to the working directory, or YARN's own such as {@code
 *     $HADOOP_CONF_DIR} and directories ending in {@code /*}
 */
record Classpath(List<String> entries) {
  /** What Tare puts into the working directory. */
  private static final Set<String> OURS =
      Set.of("config.yaml", "log4j.properties", "logback.xml", "krb5.conf", Manifest.FILE_NAME);

  private static final Comparator<String> ORDER =
      Comparator.comparing(Classpath::isFlinkDist).thenComparing(Classpath::sortedAs);

  Classpath {
    entries = List.copyOf(entries);
  }

  /**
   * Flink's jars and the user's files by name, {@code flink-dist} last as Flink does so that a jar
   * beside it can override it, then Hadoop's. Jars of plugins are loaded by Flink itself, and so is
   * the job's jar unless its user wants it here.
   */
  static Classpath of(ProcessLaunch launch) {
    List<String> names = launch.files().stream().map(StagedFile::name).toList();
    List<String> job =
        names.stream()
            .filter(name -> name.startsWith("usrlib/"))
            .map(Classpath::entry)
            .sorted()
            .distinct()
            .toList();
    UserJarInclusion inclusion = launch.shipping().userJar().value();
    List<String> entries = new ArrayList<>();
    addIf(inclusion == UserJarInclusion.FIRST, job, entries);
    List<String> system = new ArrayList<>(shipped(launch, names));
    addIf(inclusion == UserJarInclusion.ORDER, job, system);
    system.stream().sorted(ORDER).distinct().forEach(entries::add);
    addIf(inclusion == UserJarInclusion.LAST, job, entries);
    entries.addAll(launch.hadoopClasspath());
    return new Classpath(entries);
  }

  private static void addIf(boolean wanted, List<String> job, List<String> entries) {
    if (wanted) {
      entries.addAll(job);
    }
  }

  /** Jars by themselves, and the directories of all else that the user ships. */
  private static List<String> shipped(ProcessLaunch launch, List<String> names) {
    return names.stream()
        .filter(
            name ->
                !OURS.contains(name) && !launch.isKeytab(name) && !launch.archives().contains(name))
        .filter(name -> !isPlugin(name) && !name.startsWith("usrlib/"))
        .filter(name -> name.endsWith(".jar") || !name.startsWith("lib/"))
        .map(Classpath::entry)
        .toList();
  }

  private static String entry(String name) {
    return letters(name.endsWith(".jar") ? name : directory(name));
  }

  /** Also in a directory of the cluster's file system that holds all of a Flink. */
  private static boolean isPlugin(String name) {
    return name.startsWith("plugins/") || name.contains("/plugins/");
  }

  private static String directory(String name) {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? "." : name.substring(0, slash);
  }

  /** A container's script has it between double quotes; Hadoop's own entries are for the shell. */
  private static String letters(String name) {
    return name.replaceAll("[\\\\\"$`]", "\\\\$0");
  }

  private static boolean isFlinkDist(String name) {
    return name.startsWith("flink-dist", name.lastIndexOf('/') + 1);
  }

  /** As if the job's jar lay in the working directory, where Flink puts it then. */
  private static String sortedAs(String name) {
    return name.startsWith("usrlib/") ? name.substring("usrlib/".length()) : name;
  }

  /** The value of {@code CLASSPATH}. */
  String text() {
    return String.join(":", entries);
  }
}
