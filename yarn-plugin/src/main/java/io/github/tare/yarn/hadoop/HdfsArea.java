package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.staging.SafeName;
import io.github.tare.yarn.staging.StagedFile;
import io.github.tare.yarn.staging.StagingArea;
import io.github.tare.yarn.staging.StagingItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.function.LongConsumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.io.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A staging directory in a Hadoop file system. */
final class HdfsArea implements StagingArea {
  private static final Logger LOG = LoggerFactory.getLogger(HdfsArea.class);
  private static final FsPermission OWNER_ONLY = new FsPermission((short) 0700);
  private static final FsPermission OWNER_READS = new FsPermission((short) 0600);
  private static final int BUFFER = 128 * 1024;

  private final FileSystem files;
  private final Path directory;
  private volatile boolean madeRoot;

  HdfsArea(FileSystem files, Path directory) {
    this.files = files;
    this.directory = directory;
  }

  @Override
  public URI directory() {
    return directory.toUri();
  }

  @Override
  public void create() throws IOException {
    Path root = directory.getParent();
    if (root != null && !files.exists(root)) {
      makeOwnersAlone(root);
      madeRoot = true;
    }
    if (files.exists(directory)) {
      throw new IOException(directory + " is there already");
    }
    makeOwnersAlone(directory);
  }

  /** The mask of the user's session may take away from what is asked for, so it is set as well. */
  private void makeOwnersAlone(Path path) throws IOException {
    if (!files.mkdirs(path, OWNER_ONLY)) {
      throw new IOException(path + " could not be created");
    }
    files.setPermission(path, OWNER_ONLY);
  }

  @Override
  public StagedFile put(StagingItem item, LongConsumer sent) throws IOException {
    Path path = new Path(directory, SafeName.of(item.name()));
    try (InputStream in = item.source().open()) {
      write(in, path, sent);
    } catch (IOException e) {
      // What the NameNode refuses comes with its whole stack trace in the message.
      throw new IOException(Causes.inWords(e), e);
    }
    // Not every file system looks at the permission given above.
    files.setPermission(path, OWNER_READS);
    FileStatus status = files.getFileStatus(path);
    return new StagedFile(item.name(), path.toUri(), status.getLen(), status.getModificationTime());
  }

  private void write(InputStream in, Path path, LongConsumer sent) throws IOException {
    OutputStream out = files.createFile(path).permission(OWNER_READS).recursive().build();
    try {
      copy(in, out, sent);
      out.close();
    } finally {
      // HDFS's stream, closed after a failure, throws that very failure again: an exception that
      // try-with-resources cannot attach to itself.
      IOUtils.closeStream(out);
    }
  }

  private static void copy(InputStream in, OutputStream out, LongConsumer sent) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      out.write(buffer, 0, read);
      sent.accept(read);
    }
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
