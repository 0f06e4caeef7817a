package io.github.tare.yarn.proposal;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** Tells what lies in the cluster's file systems, and takes nothing. */
public interface RemoteListing {
  /**
   * The file, or all files below the directory, of that name.
   *
   * @param written a path of the default file system, or a URI
   * @throws IOException if it is not there, or the file system does not answer
   */
  Found list(String written) throws IOException;

  /**
   * What lies there.
   *
   * @param kind of what was named
   * @param files in the order of their names
   */
  record Found(Kind kind, List<Entry> files) {
    public Found {
      Objects.requireNonNull(kind);
      files = List.copyOf(files);
    }
  }

  /** What a name may stand for. */
  enum Kind {
    /** One file. */
    FILE,
    /** A directory. */
    DIRECTORY,
    /** Something on this machine's own disk, which no node sees. */
    LOCAL
  }

  /**
   * A file.
   *
   * @param name its own, and in a directory the path from the directory's parent: {@code
   *     lib/flink-dist-2.3.0.jar}
   * @param uri where it lies, with scheme and authority
   * @param length in bytes
   * @param modified milliseconds since the epoch
   * @param readers who may read it
   */
  record Entry(String name, URI uri, long length, long modified, Readers readers) {
    public Entry {
      Objects.requireNonNull(name);
      Objects.requireNonNull(uri);
      Objects.requireNonNull(readers);
    }
  }

  /** Who may read a file. */
  enum Readers {
    /** The user, and perhaps others. */
    USER,
    /** Everybody: YARN keeps one copy on a node for all users. */
    EVERYBODY
  }
}
