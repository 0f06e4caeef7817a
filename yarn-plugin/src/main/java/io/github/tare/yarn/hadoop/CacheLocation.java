package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.cluster.CacheFacts;
import io.github.tare.yarn.config.CachePlace;
import io.github.tare.yarn.staging.Inventory;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
      // Its own words are a wrong FS, and which it expected.
      throw new IOException(
          place.directory().orElse("")
              + " is not in the file system that files are staged in: "
              + files.getUri());
    }
  }

  /** What lies there, without changing anything. */
  CacheFacts look() throws IOException {
    if (place.kind() == CachePlace.Kind.NOWHERE) {
      return CacheFacts.NONE;
    }
    if (!renames()) {
      return CacheFacts.impossible(files.getUri() + " does not rename a file all at once");
    }
    try {
      HdfsCache cache = open().orElseThrow();
      Optional<String> refusal = cache.refusal();
      return refusal.isPresent() ? CacheFacts.refused(refusal.get()) : kept(cache);
    } catch (IOException e) {
      return CacheFacts.refused(Causes.inWords(e));
    }
  }

  private static CacheFacts kept(HdfsCache cache) throws IOException {
    SortedMap<String, Long> lengths = new TreeMap<>();
    Inventory.contents(cache.files())
        .forEach(file -> lengths.merge(file.called(), file.length(), Math::max));
    return new CacheFacts(Optional.empty(), Optional.empty(), lengths);
  }

  private boolean renames() {
    return RENAMING.contains(files.getUri().getScheme());
  }

  private Path directory() {
    return place
        .directory()
        .map(given -> files.makeQualified(new Path(given)))
        .orElse(new Path(root, NAME));
  }
}
