package io.github.tare.yarn.config;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Replaces a file as a whole: whoever reads it sees the old text or the new one. */
public final class FileReplacement {
  private FileReplacement() {}

  /**
   * Writes the target of a migration, never over a file that is not its source. A link stays a
   * link; a new file gets the old one's permissions.
   *
   * @return why it could not be written, and then every file is as it was
   */
  public static Problems write(MigratedFile migrated) {
    Path target = migrated.target();
    if (!target.equals(migrated.source()) && Files.exists(target)) {
      return unwritable(
          target + " is there already, and is not the file that was migrated.",
          "Move it away, or migrate it instead: tare migrate --in-place " + target);
    }
    try {
      replace(migrated.source(), target, migrated.text());
      return Problems.none();
    } catch (IOException e) {
      return unwritable(
          target + " cannot be written: " + FileTrouble.inWords(e) + ".",
          "Check it: ls -ld " + target.toAbsolutePath().getParent());
    }
  }

  private static Problems unwritable(String what, String hint) {
    return Problems.of(
        new Problem(ProblemCode.CONFIGURATION_UNWRITABLE, Severity.ERROR, what, List.of(), hint));
  }

  private static void replace(Path source, Path target, String text) throws IOException {
    Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    Path draft = Files.createTempFile(real.getParent(), "." + real.getFileName(), ".tmp");
    try {
      Files.writeString(draft, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
      Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(source));
      Files.move(draft, real, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
