package io.github.tare.yarn.hadoop;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.StagingFacts;
import io.github.tare.yarn.config.CachePlace;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.staging.FileCache;
import io.github.tare.yarn.staging.StagingArea;
import io.github.tare.yarn.staging.StagingRoot;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.security.AccessControlException;
import org.apache.hadoop.security.UserGroupInformation;

/**
 * The file system and directory that staging directories go to.
 *
 * @param files the file system, ours alone to close
 * @param root for example {@code hdfs://nn:8020/user/jane/.tare}
 * @param cachePlace where files are kept
 */
record StagingPlace(FileSystem files, Path root, CachePlace cachePlace)
    implements StagingRoot, AutoCloseable {
  private static final String NAME = ".tare";
  private static final String NOT_ASKED = "it was not asked for";

  static StagingPlace open(YarnOptions options, Configuration conf) throws IOException {
    Optional<String> directory = options.staging().directory().map(Sourced::value);
    Path configured = directory.map(Path::new).orElse(new Path(FileSystem.getDefaultUri(conf)));
    FileSystem files = FileSystem.newInstance(configured.toUri(), conf);
    Path root =
        directory.isPresent()
            ? new Path(configured, NAME + "-" + user())
            : new Path(files.getHomeDirectory(), NAME);
    return new StagingPlace(files, files.makeQualified(root), options.staging().cache().value());
  }

  /** A directory that is set may be everybody's, and what is staged is its owner's alone. */
  private static String user() throws IOException {
    return UserGroupInformation.getCurrentUser().getShortUserName();
  }

  /** Whether it can be written, without writing. */
  StagingFacts look() throws IOException {
    Path there = nearestThere(root);
    try {
      files.access(there, FsAction.WRITE_EXECUTE);
      return facts(Optional.empty());
    } catch (AccessControlException e) {
      return facts(Optional.of(Causes.inWords(e)));
    }
  }

  /** Quotas are a question of their own, which may take longer. */
  private StagingFacts facts(Optional<String> refusal) {
    return new StagingFacts(
        root.toUri(),
        refusal,
        learn(() -> Math.max(0, files.getStatus(root).getRemaining())),
        Fact.unknown(NOT_ASKED),
        Fact.unknown(NOT_ASKED),
        learn(() -> (int) files.getDefaultReplication(root)),
        learn(() -> files.getDefaultBlockSize(root)),
        learn(new CacheLocation(cachePlace, files, root)::look));
  }

  /** What its quotas leave. */
  Quotas quotas() throws IOException {
    return new QuotaQuestions(files, root, user()).ask();
  }

  private static <T> Fact<T> learn(Question<T> question) {
    try {
      return Fact.of(question.ask());
    } catch (IOException | UnsupportedOperationException e) {
      return Fact.unknown("the file system did not say: " + Causes.inWords(e));
    }
  }

  private Path nearestThere(Path path) throws IOException {
    try {
      files.getFileStatus(path);
      return path;
    } catch (FileNotFoundException e) {
      Path parent = path.getParent();
      return parent == null ? path : nearestThere(parent);
    }
  }

  @Override
  public StagingArea area(String applicationId) {
    return new HdfsArea(files, new Path(root, applicationId));
  }

  @Override
  public Optional<FileCache> cache() throws IOException {
    return new CacheLocation(cachePlace, files, root).open().map(cache -> cache);
  }

  @Override
  public List<String> applicationIds() throws IOException {
    if (!files.exists(root)) {
      return List.of();
    }
    return Arrays.stream(files.listStatus(root))
        .filter(FileStatus::isDirectory)
        .map(status -> status.getPath().getName())
        .filter(name -> name.startsWith("application_"))
        .toList();
  }

  @Override
  public void close() throws IOException {
    files.close();
  }

  private interface Question<T> {
    T ask() throws IOException;
  }
}
