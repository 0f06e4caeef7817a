package io.github.tare.it.scheduler;

import io.github.tare.it.Build;
import io.github.tare.it.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The packaged {@code tare} of one user, with the class path that {@code bin/tare} gives it, but
 * inside this JVM: dozens of answers take less than starting as many processes. Nothing is shared
 * with the test but the JDK.
 */
final class PackagedTare {
  private final String user;

  /** Never closed: Hadoop needs it for what it does when the JVM ends. */
  private final URLClassLoader classes;

  PackagedTare(String user, Path hadoopConfDir) throws IOException {
    this.user = user;
    this.classes =
        new URLClassLoader(classpath(hadoopConfDir), ClassLoader.getPlatformClassLoader());
  }

  private static URL[] classpath(Path hadoopConfDir) throws IOException {
    List<URL> urls = new ArrayList<>();
    urls.add(hadoopConfDir.toUri().toURL());
    for (Path directory : List.of(Build.dist().resolve("plugin"), Build.hadoopClient())) {
      try (Stream<Path> jars = Files.list(directory)) {
        for (Path jar : jars.sorted().toList()) {
          urls.add(jar.toUri().toURL());
        }
      }
    }
    return urls.toArray(URL[]::new);
  }

  /** Runs a command. */
  Outcome run(Map<String, String> environment, String... arguments) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(classes);
    // Hadoop reads it once, when it first needs to know who asks.
    System.setProperty("HADOOP_USER_NAME", user);
    try {
      return call(environment, arguments);
    } finally {
      System.clearProperty("HADOOP_USER_NAME");
      thread.setContextClassLoader(before);
    }
  }

  private Outcome call(Map<String, String> environment, String... arguments) throws Exception {
    Method run =
        classes
            .loadClass("io.github.tare.yarn.cli.CommandFacade")
            .getMethod("run", PrintStream.class, PrintStream.class, Map.class, String[].class);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Object code = run.invoke(null, print(out), print(err), environment, arguments);
    int status = (int) code.getClass().getMethod("status").invoke(code);
    return new Outcome(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
