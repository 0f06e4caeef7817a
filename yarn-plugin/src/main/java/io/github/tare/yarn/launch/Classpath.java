package io.github.tare.yarn.launch;

import io.github.tare.yarn.staging.StagedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a process finds its classes, in order.
 *
 * @param entries paths relative to the working directory, or YARN's own such as {@code
 *     $HADOOP_CONF_DIR} and directories ending in {@code /*}
 */
record Classpath(List<String> entries) {
  Classpath {
    entries = List.copyOf(entries);
  }

  /**
   * The jars of {@code lib/} by name, {@code flink-dist} last as Flink does so that a jar beside it
   * can override it, then Hadoop's. Jars of plugins and of the user are loaded by Flink itself.
   */
  static Classpath of(List<StagedFile> files, List<String> hadoop) {
    List<String> entries = new ArrayList<>();
    files.stream()
        .map(StagedFile::name)
        .filter(name -> name.startsWith("lib/") && name.endsWith(".jar"))
        .sorted(Comparator.comparing(Classpath::isFlinkDist).thenComparing(name -> name))
        .forEach(entries::add);
    entries.addAll(hadoop);
    return new Classpath(entries);
  }

  private static boolean isFlinkDist(String name) {
    return name.startsWith("lib/flink-dist");
  }

  /** The value of {@code CLASSPATH}. */
  String text() {
    return String.join(":", entries);
  }
}
