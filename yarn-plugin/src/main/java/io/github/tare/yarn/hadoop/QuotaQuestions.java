package io.github.tare.yarn.hadoop;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.QuotaUsage;

/**
 * Asks for the quotas of a directory and of those above it. A NameNode has a quota at hand, but
 * where a directory has none it counts all that lies there. So only those are asked for that have
 * one for sure (HDFS's root), that are made for staging, or whose files are this user's own.
 *
 * <p>Source: Hadoop's {@code FSDirStatAndListingOp.getQuotaUsage}.
 *
 * @param files the file system
 * @param root the directory; it need not be there
 * @param user who asks
 */
record QuotaQuestions(FileSystem files, Path root, String user) {
  private static final Set<String> WITH_QUOTAS = Set.of("hdfs", "webhdfs", "swebhdfs");

  /** Two calls at most for each directory on the way up. */
  Quotas ask() throws IOException {
    List<Path> left = new ArrayList<>();
    List<QuotaUsage> found = new ArrayList<>();
    if (WITH_QUOTAS.contains(files.getScheme())) {
      for (Path path = root; path != null; path = path.getParent()) {
        ask(path, found, left);
      }
    }
    return left.isEmpty() ? Quotas.of(found) : Quotas.of(found).cautioned(notAsked(left));
  }

  private void ask(Path path, List<QuotaUsage> found, List<Path> left) throws IOException {
    Optional<FileStatus> status = status(path);
    if (status.filter(it -> isCheap(path, it)).isPresent()) {
      found.add(files.getQuotaUsage(path));
    } else if (status.isPresent()) {
      left.add(path);
    }
  }

  private Optional<FileStatus> status(Path path) throws IOException {
    try {
      return Optional.of(files.getFileStatus(path));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  private boolean isCheap(Path path, FileStatus status) {
    return path.isRoot()
        || path.equals(root)
        || path.equals(root.getParent())
        || status.getOwner().equals(user);
  }

  private static String notAsked(List<Path> left) {
    return "quotas of %s were not asked for, since without one a NameNode would count all files there"
        .formatted(
            left.stream().map(path -> path.toUri().getPath()).collect(Collectors.joining(", ")));
  }
}
