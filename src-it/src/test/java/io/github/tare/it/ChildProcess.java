package io.github.tare.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process that a test runs as a user would; closing it kills it if it still runs. */
final class ChildProcess implements AutoCloseable {
  /** Signal 2 in the kernel's mask of ignored signals. */
  private static final long SIGINT = 1L << 1;

  private final Process process;
  private final Path out;
  private final Path err;

  private ChildProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  static ChildProcess start(List<String> command, Map<String, String> environment)
      throws IOException {
    Path directory = Files.createTempDirectory(Files.createDirectories(Build.scratch()), "t");
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.directory(directory.toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    return new ChildProcess(process, out, err);
  }

  Outcome await() throws Exception {
    Await.until("the end of the process", () -> !process.isAlive(), this::said);
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Sends SIGINT, as a terminal's Ctrl-C does. Where the build itself was started in the background
   * its children ignore that signal, and no shell can undo it: SIGTERM takes the same way then.
   */
  void interrupt() throws Exception {
    String pid = Long.toString(process.pid());
    String signal = ignoresInterrupt(pid) ? "-TERM" : "-INT";
    if (new ProcessBuilder("kill", signal, pid).inheritIO().start().waitFor() != 0) {
      throw new AssertionError("the process has ended before it could be interrupted\n" + said());
    }
  }

  private static boolean ignoresInterrupt(String pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & SIGINT) != 0);
  }

  /** All it has said so far, on both streams. */
  String said() {
    try {
      return "--- stdout\n" + Files.readString(out) + "--- stderr\n" + Files.readString(err);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
