package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.staging.ChangedFileException;
import io.github.tare.yarn.staging.SafeName;
import io.github.tare.yarn.staging.StagedFile;
import io.github.tare.yarn.staging.StagingArea;
import io.github.tare.yarn.staging.StagingItem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.function.LongConsumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A staging directory in a Hadoop file system. */
final class HdfsArea implements StagingArea {
  private static final Logger LOG = LoggerFactory.getLogger(HdfsArea.class);

  private final FileSystem files;
  private final Path directory;
  private volatile boolean madeRoot;

  HdfsArea(FileSystem files, Path directory) {
    this.files = files;
    this.directory = directory;
  }

  @Override
  public String applicationId() {
    return directory.getName();
  }

  @Override
  public URI directory() {
    return directory.toUri();
  }

  @Override
  public void create() throws IOException {
    Path root = directory.getParent();
    if (root != null && !files.exists(root)) {
      new OwnersFiles(files).makeDirectory(root);
      madeRoot = true;
    }
    if (files.exists(directory)) {
      throw new IOException(directory + " is there already");
    }
    new OwnersFiles(files).makeDirectory(directory);
  }

  @Override
  public StagedFile put(StagingItem item, LongConsumer sent) throws IOException {
    Path path = new Path(directory, SafeName.of(item.name()));
    try (InputStream in = item.source().open()) {
      new OwnersFiles(files).write(in, path, sent);
    }
    FileStatus status = files.getFileStatus(path);
    if (status.getLen() != item.source().length()) {
      throw ChangedFileException.changed(item);
    }
    return new StagedFile(item.name(), path.toUri(), status.getLen(), status.getModificationTime());
  }

  @Override
  public void remove() throws IOException {
    files.delete(directory, true);
    if (files.exists(directory)) {
      throw new IOException(directory + " is still there");
    }
    if (madeRoot) {
      removeEmptyRoot();
    }
  }

  /** The last one out: while another application's files are there, a file system refuses. */
  private void removeEmptyRoot() {
    try {
      files.delete(directory.getParent(), false);
    } catch (IOException e) {
      LOG.debug("{} stays.", directory.getParent(), e);
    }
  }
}
