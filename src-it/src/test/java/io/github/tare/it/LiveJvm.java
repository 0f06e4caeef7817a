package io.github.tare.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hadoop.yarn.api.records.ApplicationId;

/**
 * A JVM in a container, as the kernel knows it.
 *
 * @param arguments the command line, from {@code /proc}
 * @param directory its working directory
 */
record LiveJvm(long pid, List<String> arguments, Path directory) {
  private static final String WORKER = "TaskManagerRunner";

  LiveJvm {
    arguments = List.copyOf(arguments);
  }

  /** The application's JobManager, once a TaskExecutor runs. */
  static LiveJvm master(ApplicationId id) throws IOException {
    return of(id).filter(jvm -> !jvm.runs(WORKER)).findAny().orElseThrow();
  }

  /** Waits for a TaskExecutor of the application. */
  static LiveJvm awaitWorker(ApplicationId id, ChildProcess submitter) throws Exception {
    return awaitWorker(id, submitter, jvm -> true);
  }

  /** Waits for the one in its place. */
  static LiveJvm awaitWorkerOtherThan(LiveJvm lost, ApplicationId id, ChildProcess submitter)
      throws Exception {
    return awaitWorker(id, submitter, jvm -> jvm.pid != lost.pid);
  }

  private static LiveJvm awaitWorker(
      ApplicationId id, ChildProcess submitter, Predicate<LiveJvm> wanted) throws Exception {
    return Await.value(
        "a TaskExecutor of " + id,
        () -> of(id).filter(jvm -> jvm.runs(WORKER)).filter(wanted).findAny(),
        submitter::said);
  }

  /** Every JVM in a container of the application. */
  static Stream<LiveJvm> of(ApplicationId id) throws IOException {
    try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
      return entries
          .filter(entry -> entry.getFileName().toString().matches("\\d+"))
          .flatMap(entry -> read(entry).stream())
          .filter(jvm -> jvm.directory.toString().contains(id.toString()))
          .toList()
          .stream();
    }
  }

  /** The value behind {@code -Xmx} and the like; exactly one argument begins so. */
  String valueOf(String prefix) {
    List<String> found = arguments.stream().filter(a -> a.startsWith(prefix)).toList();
    if (found.size() != 1) {
      throw new AssertionError(prefix + " is there " + found.size() + " times: " + arguments);
    }
    return found.get(0).substring(prefix.length());
  }

  /** Sends SIGKILL. */
  void kill() {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  boolean runs(String mainClass) {
    return arguments.stream().anyMatch(argument -> argument.endsWith(mainClass));
  }

  /** Empty for what is not a JVM, is another user's, or has just ended. */
  private static Optional<LiveJvm> read(Path entry) {
    try {
      if (!Files.readSymbolicLink(entry.resolve("exe")).endsWith("java")) {
        return Optional.empty();
      }
      String line = Files.readString(entry.resolve("cmdline"), StandardCharsets.UTF_8);
      return Optional.of(
          new LiveJvm(
              Long.parseLong(entry.getFileName().toString()),
              Arrays.asList(line.split("\0")),
              Files.readSymbolicLink(entry.resolve("cwd"))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
