package io.github.tare.yarn.config;

/**
 * Whether the job's jar is on the class path of every process, and where ({@code
 * yarn.classpath.include-user-jar}).
 */
public enum UserJarInclusion {
  /** It is not: Flink loads it for the job alone. */
  DISABLED,
  /** Before all else. */
  FIRST,
  /** Behind Flink's own jars, before Hadoop's. */
  LAST,
  /** Among Flink's own jars, by its name. */
  ORDER
}
