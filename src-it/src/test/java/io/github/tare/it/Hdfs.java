package io.github.tare.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.protocol.HdfsConstants;
import org.apache.hadoop.yarn.api.records.ApplicationId;

/** The file system, as seen from outside of Tare. */
final class Hdfs {
  private static final String DATA_NODES = "Hadoop:service=DataNode,name=DataNodeActivity-*";

  private final DistributedFileSystem fs;

  Hdfs(DistributedFileSystem fs) {
    this.fs = fs;
  }

  /** Where Tare stages what it submits, unless told otherwise. */
  Path staging(ApplicationId id) {
    return new Path(fs.getHomeDirectory(), ".tare/" + id);
  }

  /** The paths of everything in the file system. */
  SortedSet<String> tree() throws IOException {
    SortedSet<String> paths = new TreeSet<>();
    for (FileStatus status : below(new Path("/"))) {
      paths.add(status.getPath().toUri().getPath());
    }
    return paths;
  }

  /** A directory and everything below it, as {@code rwx------ /path}; empty if it is not there. */
  List<String> describe(Path directory) throws IOException {
    if (!fs.exists(directory)) {
      return List.of();
    }
    List<FileStatus> found = below(directory);
    found.add(fs.getFileStatus(directory));
    return found.stream()
        .map(status -> status.getPermission() + " " + status.getPath().toUri().getPath())
        .toList();
  }

  /** The files below a directory. */
  List<Path> files(Path directory) throws IOException {
    return below(directory).stream().filter(FileStatus::isFile).map(FileStatus::getPath).toList();
  }

  private List<FileStatus> below(Path directory) throws IOException {
    List<FileStatus> found = new ArrayList<>();
    for (FileStatus status : fs.listStatus(directory)) {
      found.add(status);
      if (status.isDirectory()) {
        found.addAll(below(status.getPath()));
      }
    }
    return found;
  }

  /** How many copies are wanted of each file below a directory. */
  List<Short> replication(Path directory) throws IOException {
    return below(directory).stream()
        .filter(FileStatus::isFile)
        .map(FileStatus::getReplication)
        .toList();
  }

  boolean exists(Path path) throws IOException {
    return fs.exists(path);
  }

  /** The lines of the finished files below a directory; what a sink has not committed is hidden. */
  List<String> lines(Path directory) throws IOException {
    List<String> lines = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> files = fs.listFiles(directory, true);
    while (files.hasNext()) {
      Path file = files.next().getPath();
      if (!file.getName().startsWith(".")) {
        lines.addAll(read(file));
      }
    }
    return lines;
  }

  /** Makes a directory that holds no more than so many bytes. */
  void limitSpace(Path directory, long bytes) throws IOException {
    fs.mkdirs(directory);
    fs.setQuota(directory, HdfsConstants.QUOTA_DONT_SET, bytes);
  }

  /** Makes a directory that holds no more than so many bytes, and is another user's. */
  void limitSpaceOfOthers(Path directory, long bytes) throws IOException {
    limitSpace(directory, bytes);
    fs.setOwner(directory, "somebody", "others");
  }

  /** Removes a directory with all that is in it. */
  void remove(Path directory) throws IOException {
    fs.delete(directory, true);
  }

  /** Makes a directory. */
  void make(Path directory) throws IOException {
    fs.mkdirs(directory);
  }

  /** Files of a directory by name, with the SHA-256 of what lies in them. */
  SortedMap<String, String> hashes(Path directory) throws Exception {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (FileStatus status : fs.listStatus(directory)) {
      try (InputStream in = fs.open(status.getPath())) {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(in.readAllBytes());
        hashes.put(status.getPath().getName(), HexFormat.of().formatHex(sha256.digest()));
      }
    }
    return hashes;
  }

  /** What the DataNodes of this JVM have been asked for so far, by nodes and by clients. */
  static long bytesRead() throws JMException {
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    long sum = 0;
    for (ObjectName node : beans.queryNames(new ObjectName(DATA_NODES), null)) {
      sum += ((Number) beans.getAttribute(node, "BytesRead")).longValue();
    }
    return sum;
  }

  /** Writes over a file: as many bytes as were there, but others; one where none was. */
  void damage(Path file) throws IOException {
    int length = fs.exists(file) ? Math.toIntExact(fs.getFileStatus(file).getLen()) : 1;
    byte[] others = new byte[length];
    try (OutputStream out = fs.create(file, true)) {
      out.write(others);
    }
  }

  /** Copies a file or a directory of this machine into a directory, which is made. */
  void copy(java.nio.file.Path local, Path directory) throws IOException {
    fs.mkdirs(directory);
    fs.copyFromLocalFile(new Path(local.toUri()), directory);
  }

  private List<String> read(Path file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(fs.open(file), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
