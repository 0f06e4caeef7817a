package io.github.tare.yarn.staging;

import java.io.IOException;
import java.nio.file.Path;

/** A file of this machine that was not the same any more when it was sent. */
public final class ChangedFileException extends IOException {
  private static final long serialVersionUID = 1;

  private ChangedFileException(String message) {
    super(message);
  }

  static ChangedFileException gone(Path file) {
    return new ChangedFileException(file + " is not there any more");
  }

  /** It is longer, shorter, or has other bytes. */
  public static ChangedFileException changed(StagingItem item) {
    return new ChangedFileException(item.source().describe() + " changed while it was staged");
  }
}
