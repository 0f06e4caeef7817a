package io.github.tare.yarn.flink.master;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.tare.yarn.config.JsonTree;
import io.github.tare.yarn.rest.StackTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The job of an application, after its end: Flink tells nobody why it failed when it unregisters
 * the application, but archives the job for a history server first, a file for each job.
 */
final class EndedJobs {
  private static final Logger LOG = LoggerFactory.getLogger(EndedJobs.class);
  private static final JsonFactory JSON = new JsonFactory();
  private static final Path DIRECTORY = Path.of("ended-jobs");

  private final Path directory;

  EndedJobs(Path directory) {
    this.directory = directory;
  }

  /** In the container's working directory. */
  static EndedJobs here() {
    return new EndedJobs(DIRECTORY.toAbsolutePath());
  }

  /** Has Flink archive there, unless the user has a history server that reads elsewhere. */
  void keep(Configuration configuration) {
    if (!configuration.contains(JobManagerOptions.ARCHIVE_DIR)) {
      configuration.set(JobManagerOptions.ARCHIVE_DIR, directory.toUri().toString());
    }
  }

  /**
   * What failed the job that ended last, for example {@code its job failed: FileNotFoundException:
   * no such directory}; empty if none failed, or nothing is archived here.
   */
  Optional<String> failure() {
    try (Stream<Path> below = Files.isDirectory(directory) ? Files.walk(directory) : Stream.of()) {
      List<Path> newestFirst =
          below
              .filter(Files::isRegularFile)
              .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified()).reversed())
              .toList();
      for (Path archive : newestFirst) {
        Optional<String> failure = failureIn(archive);
        if (failure.isPresent()) {
          return failure;
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("The archive of the job that ended cannot be read.", e);
    }
    return Optional.empty();
  }

  /** An archive can be large: it is read piece by piece, up to the one that counts. */
  private static Optional<String> failureIn(Path archive) throws IOException {
    try (JsonParser parser = JSON.createParser(archive.toFile())) {
      String path = "";
      while (parser.nextToken() != null) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
          continue;
        }
        if ("path".equals(parser.currentName())) {
          path = parser.getText();
        } else if (path.matches("/jobs/\\w+/exceptions")) {
          return cause(JsonTree.parse(parser.getText()));
        }
      }
      return Optional.empty();
    }
  }

  private static Optional<String> cause(JsonTree exceptions) {
    return exceptions.at("exceptionHistory").at("entries").elements().stream()
        .findFirst()
        .map(entry -> "its job failed: " + StackTrace.inWords(entry.at("stacktrace").text()));
  }
}
