package io.github.tare.yarn.staging;

import io.github.tare.yarn.staging.StagingItem.LocalFile;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * Fingerprints of files, by a JVM of its own. Only an optimising compiler makes SHA-256 the
 * machine's own instruction, and {@code tare} starts quicker without one. That JVM has Tare's own
 * classes alone, and so this one uses no others.
 */
public final class HashingProcess {
  private HashingProcess() {}

  /**
   * Prints the fingerprint of each file in a line, in their order.
   *
   * @param files paths
   */
  public static void main(String[] files) {
    Stream.of(files).parallel().map(HashingProcess::line).forEachOrdered(System.out::println);
  }

  private static String line(String file) {
    try (InputStream in = new FileInputStream(file)) {
      return Fingerprint.of(in).line();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * By the items' names, of files alone; empty if that fails, which says nothing of the files.
   *
   * @throws InterruptedException if this thread was interrupted; the process is gone then
   */
  static Optional<Map<String, Fingerprint>> of(List<StagingItem> items)
      throws InterruptedException {
    try {
      return byName(items, answer(start(items)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Map<String, Fingerprint>> byName(
      List<StagingItem> items, List<String> lines) {
    if (lines.size() != items.size()) {
      return Optional.empty();
    }
    Map<String, Fingerprint> all = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      all.put(items.get(i).name(), Fingerprint.parse(lines.get(i)));
    }
    return Optional.of(all);
  }

  private static Process start(List<StagingItem> items) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:-UsePerfData", "-cp", ownClasses().toString()));
    command.add(HashingProcess.class.getName());
    items.stream().flatMap(HashingProcess::path).forEach(command::add);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static Stream<String> path(StagingItem item) {
    return item.source() instanceof LocalFile file
        ? Stream.of(file.path().toString())
        : Stream.empty();
  }

  private static Path ownClasses() {
    try {
      return Path.of(
          HashingProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A pipe cannot be waited for by an interruptible thread, so another one reads it. */
  private static List<String> answer(Process process) throws IOException, InterruptedException {
    try {
      return CompletableFuture.supplyAsync(() -> lines(process)).get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      process.destroy();
    }
  }

  private static List<String> lines(Process process) {
    try (BufferedReader lines = process.inputReader()) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
