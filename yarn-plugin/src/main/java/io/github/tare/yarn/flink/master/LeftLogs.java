package io.github.tare.yarn.flink.master;

import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.yarn.diagnose.Evidence;
import io.github.tare.yarn.diagnose.GatheredLogs;
import io.github.tare.yarn.hadoop.NodeLogs;
import io.github.tare.yarn.launch.EndedContainer;
import io.github.tare.yarn.recorder.Format;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a TaskExecutor left in its log directory. A node has one directory for each container, side
 * by side, so that those on the master's own node are read from the disk; those on others are asked
 * for.
 */
final class LeftLogs {
  private static final Logger LOG = LoggerFactory.getLogger(LeftLogs.class);
  private static final String PROCESS = ProcessKind.TASK_EXECUTOR.keyPrefix();

  /**
   * The names are those of its launch command. What a JVM says that never came up is in the last.
   */
  private static final List<String> FILES =
      List.of(PROCESS + Format.SUFFIX, PROCESS + ".log", PROCESS + ".out", PROCESS + ".stderr");

  /** The whole of a recorder's file, and what a log says last. */
  private static final int BYTES = 512 * 1024;

  private final List<Path> own;
  private final NodeLogs nodes;

  /**
   * Reads nothing yet.
   *
   * @param logDirectories the master's own, as YARN's {@code LOG_DIRS} has them
   */
  LeftLogs(String logDirectories, NodeLogs nodes) {
    this.own = Arrays.stream(logDirectories.split(",")).map(each -> Path.of(each.strip())).toList();
    this.nodes = nodes;
  }

  /** All that can be read of it; may take as long as its node does. */
  Evidence of(EndedContainer ended) {
    GatheredLogs logs = new GatheredLogs();
    logs.add(ended);
    try {
      read(ended, logs);
    } catch (IOException e) {
      LOG.info("What {} left cannot be read: {}.", ended.id(), e.getMessage());
    }
    return logs.evidence().stream()
        .filter(evidence -> evidence.container().equals(ended.id()))
        .findFirst()
        .orElseThrow();
  }

  private void read(EndedContainer ended, GatheredLogs into) throws IOException {
    List<Path> here =
        own.stream().map(it -> it.resolveSibling(ended.id())).filter(Files::isDirectory).toList();
    for (String file : FILES) {
      if (!here.isEmpty()) {
        read(here, file, ended.id(), into);
      } else if (ended.nodeWeb().isPresent()) {
        nodes.read(ended.nodeWeb().get(), ended.id(), file, BYTES, into);
      }
    }
  }

  private static void read(List<Path> here, String file, String container, GatheredLogs into)
      throws IOException {
    Optional<Path> path =
        here.stream().map(it -> it.resolve(file)).filter(Files::isReadable).findFirst();
    if (path.isPresent()) {
      read(path.get(), container, into);
    }
  }

  private static void read(Path file, String container, GatheredLogs into) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file);
        InputStream bytes =
            Channels.newInputStream(channel.position(Math.max(0, channel.size() - BYTES)))) {
      into.add(container, file.getFileName().toString(), bytes);
    }
  }
}
