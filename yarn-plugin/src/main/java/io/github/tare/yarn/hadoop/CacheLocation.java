package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.config.CachePlace;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where files are kept for the next application.
 *
 * @param place as it was chosen
 * @param files the file system that is staged to
 * @param root holds the staging directories
 */
record CacheLocation(CachePlace place, FileSystem files, Path root) {
  private static final String NAME = "cache";

  /** Those that rename a file at once or not at all; an object store copies and deletes. */
  private static final Set<String> RENAMING =
      Set.of("hdfs", "webhdfs", "swebhdfs", "viewfs", "ofs", "o3fs", "abfs", "abfss", "file");

  /** The cache, there or not; empty where there is to be none or can be none. */
  Optional<HdfsCache> open() throws IOException {
    if (place.kind() == CachePlace.Kind.NOWHERE || !renames()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new HdfsCache(files, directory()));
    } catch (IllegalArgumentException e) {
      throw new IOException(
          place.directory().orElse("")
              + " is not in the file system that files are staged in: "
              + files.getUri(),
          e);
    }
  }

  boolean renames() {
    return RENAMING.contains(files.getUri().getScheme());
  }

  private Path directory() {
    return place
        .directory()
        .map(given -> files.makeQualified(new Path(given)))
        .orElse(new Path(root, NAME));
  }
}
