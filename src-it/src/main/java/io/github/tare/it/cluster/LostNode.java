package io.github.tare.it.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.yarn.api.records.ContainerId;
import org.apache.hadoop.yarn.server.nodemanager.NodeManager;

/** Makes a NodeManager look as if its machine were gone: nothing there says goodbye. */
final class LostNode {
  private LostNode() {}

  /** Waits until nothing of it is left. */
  static void lose(NodeManager node, ContainerId container) {
    // Else it would tell the ResourceManager that it goes.
    node.getNMContext().setDecommissioned(true);
    node.getNodeStatusUpdater().stop();
    // Before the NodeManager asks it to end, which gives a process time to say that it does.
    ProcessHandle.allProcesses()
        .filter(process -> directory(process).endsWith(container.toString()))
        .forEach(ProcessHandle::destroyForcibly);
    node.stop();
  }

  /** Where a process works, or nowhere if it has just ended or is another user's. */
  private static Path directory(ProcessHandle process) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
    } catch (IOException e) {
      return Path.of("");
    }
  }
}
