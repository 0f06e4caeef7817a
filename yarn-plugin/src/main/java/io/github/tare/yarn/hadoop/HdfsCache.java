package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.staging.CachedFile;
import io.github.tare.yarn.staging.FileCache;
import io.github.tare.yarn.staging.Fingerprint;
import io.github.tare.yarn.staging.StagingItem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.zip.CheckedInputStream;
import org.apache.hadoop.fs.FileChecksum;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.security.UserGroupInformation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A cache in a directory of a Hadoop file system. */
final class HdfsCache implements FileCache {
  private static final Logger LOG = LoggerFactory.getLogger(HdfsCache.class);
  private static final String WHOLE_FILE = "COMPOSITE-CRC32C";

  private final FileSystem files;
  private final Path directory;
  private final Map<Version, Integer> sums = new ConcurrentHashMap<>();

  HdfsCache(FileSystem files, Path directory) {
    this.files = files;
    this.directory = directory;
  }

  @Override
  public URI directory() {
    return directory.toUri();
  }

  @Override
  public void create() throws IOException {
    Optional<String> refusal = refusal();
    if (refusal.isPresent()) {
      throw new IOException(refusal.get());
    }
    if (!files.exists(directory)) {
      new OwnersFiles(files).makeDirectory(directory);
    }
  }

  /** Why the directory that is there cannot be used; what lies in it runs in containers. */
  Optional<String> refusal() throws IOException {
    try {
      return refusal(files.getFileStatus(directory));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  private Optional<String> refusal(FileStatus status) throws IOException {
    String user = UserGroupInformation.getCurrentUser().getShortUserName();
    if (!status.isDirectory()) {
      return Optional.of(directory + " is not a directory");
    }
    if (!status.getOwner().equals(user)) {
      return Optional.of(directory + " belongs to " + status.getOwner() + ", not to " + user);
    }
    FsPermission permission = status.getPermission();
    return permission.getGroupAction() == FsAction.NONE
            && permission.getOtherAction() == FsAction.NONE
        ? Optional.empty()
        : Optional.of(directory + " is open to others (" + permission + ")");
  }

  @Override
  public List<CachedFile> files() throws IOException {
    try {
      return Arrays.stream(files.listStatus(directory))
          .filter(FileStatus::isFile)
          .map(HdfsCache::cached)
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  @Override
  public Optional<CachedFile> find(String name) throws IOException {
    try {
      return Optional.of(cached(files.getFileStatus(path(name))));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** HDFS notes reading to the hour, unless its {@code dfs.namenode.accesstime.precision} is 0. */
  private static CachedFile cached(FileStatus status) {
    return new CachedFile(
        status.getPath().getName(),
        status.getPath().toUri(),
        status.getLen(),
        status.getModificationTime(),
        Instant.ofEpochMilli(Math.max(status.getModificationTime(), status.getAccessTime())));
  }

  /**
   * HDFS reckons the checksum where the blocks are. Where there is none, or another because the
   * file is encrypted, it is read back.
   */
  @Override
  public boolean holds(CachedFile file, Fingerprint content) {
    return crc32c(file).filter(crc -> crc == content.crc32c()).isPresent()
        || readBack(path(file.name())).equals(Optional.of(content));
  }

  /** HDFS asks a DataNode for each block, so it is asked once for a file. */
  @Override
  public Optional<Integer> crc32c(CachedFile file) {
    Version version = new Version(file.name(), file.modified());
    Optional<Integer> sum = Optional.ofNullable(sums.get(version)).or(() -> reckoned(file));
    sum.ifPresent(known -> sums.put(version, known));
    return sum;
  }

  private Optional<Integer> reckoned(CachedFile file) {
    Path path = path(file.name());
    try {
      return Optional.ofNullable(files.getFileChecksum(path))
          .filter(sum -> sum.getAlgorithmName().equals(WHOLE_FILE))
          .map(FileChecksum::getBytes)
          .map(bytes -> ByteBuffer.wrap(bytes).getInt());
    } catch (IOException | UnsupportedOperationException e) {
      LOG.debug("No checksum of {}.", path, e);
      return Optional.empty();
    }
  }

  /** Nothing for one that cannot be read: it would be of no use to a container either. */
  private Optional<Fingerprint> readBack(Path path) {
    try (InputStream in = files.open(path)) {
      return Optional.of(Fingerprint.of(in));
    } catch (IOException e) {
      LOG.debug("{} cannot be read.", path, e);
      return Optional.empty();
    }
  }

  @Override
  public int write(String name, StagingItem item, LongConsumer sent) throws IOException {
    try (CheckedInputStream in = Fingerprint.summed(item.source().open())) {
      new OwnersFiles(files).write(in, path(name), sent);
      return (int) in.getChecksum().getValue();
    }
  }

  @Override
  public Optional<String> read(String name) throws IOException {
    try (InputStream in = files.open(path(name))) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** HDFS refuses by itself to rename onto a file, the local file system would not. */
  @Override
  public boolean rename(String from, String to) throws IOException {
    try {
      return !files.exists(path(to)) && files.rename(path(from), path(to));
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  @Override
  public void remove(String name) throws IOException {
    files.delete(path(name), false);
  }

  @Override
  public boolean isThere(URI any) throws IOException {
    return files.exists(new Path(any));
  }

  private Path path(String name) {
    return new Path(directory, name);
  }

  /** What lies under a name does not change as long as its time does not. */
  private record Version(String name, long modified) {}
}
