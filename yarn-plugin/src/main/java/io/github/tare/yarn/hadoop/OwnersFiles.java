package io.github.tare.yarn.hadoop;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.io.IOUtils;

/**
 * Writes directories and files that are their owner's alone.
 *
 * @param files the file system
 */
record OwnersFiles(FileSystem files) {
  private static final FsPermission OWNER_ONLY = new FsPermission((short) 0700);
  private static final FsPermission OWNER_READS = new FsPermission((short) 0600);
  private static final int BUFFER = 128 * 1024;

  /** The mask of the user's session may take away from what is asked for, so it is set as well. */
  void makeDirectory(Path path) throws IOException {
    if (!files.mkdirs(path, OWNER_ONLY)) {
      throw new IOException(path + " could not be created");
    }
    files.setPermission(path, OWNER_ONLY);
  }

  void write(InputStream in, Path path, LongConsumer sent) throws IOException {
    try {
      create(in, path, sent);
      // Not every file system looks at the permission that a file is created with.
      files.setPermission(path, OWNER_READS);
    } catch (IOException e) {
      // What the NameNode refuses comes with its whole stack trace in the message.
      throw new IOException(Causes.inWords(e), e);
    }
  }

  private void create(InputStream in, Path path, LongConsumer sent) throws IOException {
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
}
