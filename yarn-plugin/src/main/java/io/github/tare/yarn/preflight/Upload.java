package io.github.tare.yarn.preflight;

import io.github.tare.yarn.config.FlinkHome;
import io.github.tare.yarn.proposal.JarContents;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.UserProgram;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What will be sent, at the least: Tare's own jar and the configuration come on top, and a file
 * that has the name of one that is kept may have other bytes.
 *
 * @param bytes of all files, one copy each
 * @param names of files and directories
 */
record Upload(long bytes, long names) {
  /** The directory, its lib/ and its usrlib/. */
  private static final int DIRECTORIES = 3;

  /** The configuration, Tare's jar and its manifest. */
  private static final int OWN_FILES = 3;

  /** Empty where no Flink is to be staged. */
  static Optional<Upload> of(Proposal proposal, SortedMap<String, Long> kept) {
    return proposal.flinkHome().map(home -> all(home, proposal).without(home, kept));
  }

  private Upload without(FlinkHome home, SortedMap<String, Long> kept) {
    List<Long> there =
        Stream.concat(home.jars().stream(), home.plugins().stream())
            .map(file -> kept.get(String.valueOf(file.getFileName())))
            .flatMap(Stream::ofNullable)
            .toList();
    long saved = there.stream().mapToLong(length -> length).sum();
    return new Upload(Math.max(0, bytes - saved), names - there.size());
  }

  private static Upload all(FlinkHome home, Proposal proposal) {
    long jars = proposal.program().stream().mapToLong(Upload::length).sum();
    boolean provided = !proposal.yarn().shipping().providedLibs().value().isEmpty();
    long flinks = provided ? 0 : home.jars().size() + home.plugins().size();
    long files = flinks + proposal.log().files().size() + proposal.program().stream().count();
    return new Upload((provided ? 0 : home.bytes()) + jars, files + OWN_FILES + DIRECTORIES);
  }

  private static long length(UserProgram program) {
    return program.contents().<Long>fold(JarContents.Jar::length, none -> 0L);
  }
}
