package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.proposal.RemoteListing;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.permission.FsAction;

/**
 * Lists what lies in Hadoop's file systems.
 *
 * @param options say which and how
 */
record FileSystemListing(YarnOptions options) implements RemoteListing {
  @Override
  public Found list(String written) throws IOException {
    Configuration conf = ClientSettings.forProbing(options);
    KeytabLogin.install(options.kerberos(), conf);
    try {
      Path path = new Path(written);
      try (FileSystem files = FileSystem.newInstance(path.toUri(), conf)) {
        return new Look(files, new HashMap<>()).at(files.makeQualified(path));
      }
    } catch (FileNotFoundException e) {
      throw new IOException("there is nothing of that name", e);
    } catch (IOException e) {
      throw new IOException(Causes.inWords(e), e);
    }
  }

  /**
   * At one file system.
   *
   * @param files the file system
   * @param open whether everybody may look into a directory, of those that were asked for
   */
  private record Look(FileSystem files, Map<Path, Boolean> open) {
    Found at(Path path) throws IOException {
      FileStatus status = files.getFileStatus(path);
      if ("file".equals(files.getUri().getScheme())) {
        return new Found(Kind.LOCAL, List.of());
      }
      return status.isDirectory()
          ? new Found(Kind.DIRECTORY, below(status.getPath()))
          : new Found(Kind.FILE, List.of(entry(status.getPath().getName(), status)));
    }

    private List<Entry> below(Path directory) throws IOException {
      int parent = directory.toUri().getPath().lastIndexOf('/') + 1;
      List<Entry> found = new ArrayList<>();
      RemoteIterator<LocatedFileStatus> all = files.listFiles(directory, true);
      while (all.hasNext()) {
        FileStatus file = all.next();
        found.add(entry(file.getPath().toUri().getPath().substring(parent), file));
      }
      found.sort(Comparator.comparing(Entry::name));
      return found;
    }

    private Entry entry(String name, FileStatus file) throws IOException {
      return new Entry(
          name,
          file.getPath().toUri(),
          file.getLen(),
          file.getModificationTime(),
          isEverybodys(file) ? Readers.EVERYBODY : Readers.USER);
    }

    /**
     * What YARN asks of a file that one node keeps for all. Source: {@code FSDownload.isPublic}.
     */
    private boolean isEverybodys(FileStatus file) throws IOException {
      Path parent = file.getPath().getParent();
      return file.getPermission().getOtherAction().implies(FsAction.READ)
          && parent != null
          && isOpen(parent);
    }

    private boolean isOpen(Path directory) throws IOException {
      Boolean known = open.get(directory);
      if (known == null) {
        Path parent = directory.getParent();
        known = lets(directory) && (parent == null || isOpen(parent));
        open.put(directory, known);
      }
      return known;
    }

    private boolean lets(Path directory) throws IOException {
      FsAction others = files.getFileStatus(directory).getPermission().getOtherAction();
      return others.implies(FsAction.EXECUTE);
    }
  }
}
