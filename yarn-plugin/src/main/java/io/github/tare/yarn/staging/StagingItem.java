package io.github.tare.yarn.staging;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * One thing to put into the cluster's file system.
 *
 * @param name its path in a container's working directory, for example {@code lib/flink-core.jar}
 * @param source where its bytes come from
 * @param reach whose use it is for
 */
public record StagingItem(String name, Source source, Reach reach) {
  public StagingItem {
    Objects.requireNonNull(name);
    Objects.requireNonNull(source);
    Objects.requireNonNull(reach);
  }

  /**
   * A file of this machine, as long as it is now.
   *
   * @throws ChangedFileException if it is not there any more
   * @throws IOException if it cannot be read
   */
  public static StagingItem file(String name, Path path, Reach reach) throws IOException {
    try {
      return new StagingItem(name, new LocalFile(path, Files.size(path)), reach);
    } catch (NoSuchFileException e) {
      throw ChangedFileException.gone(path);
    }
  }

  /** A text that was made here, for this application alone. */
  public static StagingItem text(String name, String text) {
    return new StagingItem(name, new Text(text), Reach.APPLICATION);
  }

  /** Where the bytes of an item come from. */
  public sealed interface Source permits LocalFile, Text {
    /** How many bytes. */
    long length();

    /** For people: a path, or that it was made here. */
    String describe();

    /**
     * The bytes.
     *
     * @throws ChangedFileException if they are not there any more
     * @throws IOException if they cannot be read
     */
    InputStream open() throws IOException;
  }

  /**
   * A file of this machine.
   *
   * @param path where it lies
   * @param length in bytes, when the plan was made
   */
  public record LocalFile(Path path, long length) implements Source {
    @Override
    public String describe() {
      return path.toString();
    }

    /** A file's channel would copy each byte once more, and take twice the CPU time. */
    @Override
    public InputStream open() throws IOException {
      try {
        return new FileInputStream(path.toFile());
      } catch (FileNotFoundException e) {
        throw Files.notExists(path) ? ChangedFileException.gone(path) : e;
      }
    }
  }

  /**
   * A text that was made here, staged as UTF-8.
   *
   * @param text all of it
   */
  public record Text(String text) implements Source {
    @Override
    public long length() {
      return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String describe() {
      return "made by tare";
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
