package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.diagnose.GatheredLogs;
import io.github.tare.yarn.running.CollectedLogs;
import io.github.tare.yarn.running.CollectedLogs.State;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.logaggregation.LogAggregationUtils;
import org.apache.hadoop.yarn.logaggregation.filecontroller.LogAggregationFileController;
import org.apache.hadoop.yarn.logaggregation.filecontroller.LogAggregationFileControllerFactory;

/**
 * The files of log aggregation, one for each node and application, in the formats and directories
 * that the configuration names.
 */
final class CollectedFiles {
  private final Configuration conf;
  private final ApplicationId id;
  private final String user;
  private final List<String> absent = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private State state = State.ABSENT;

  private CollectedFiles(Configuration conf, ApplicationId id, String user) {
    this.conf = conf;
    this.id = id;
    this.user = user;
  }

  /** Hands over what there is of an application of this user's. */
  static CollectedLogs read(Configuration conf, ApplicationId id, String user, GatheredLogs into) {
    CollectedFiles files = new CollectedFiles(conf, id, user);
    try {
      files.read(into);
    } catch (IOException | RuntimeException e) {
      // Hadoop's classes throw what they like at a configuration that is wrong.
      files.unreadable.add(Causes.inWords(e));
      files.reached(State.SILENT);
    }
    return new CollectedLogs(files.state, files.place(), files.unreadable);
  }

  private void read(GatheredLogs into) throws IOException {
    for (LogAggregationFileController controller :
        new LogAggregationFileControllerFactory(conf)
            .getConfiguredLogAggregationFileControllerList()) {
      if (LogAggregationUtils.isOlderPathEnabled(conf)) {
        read(controller, controller.getOlderRemoteAppLogDir(id, user), into);
      }
      read(controller, controller.getRemoteAppLogDir(id, user), into);
    }
  }

  private void read(LogAggregationFileController controller, Path directory, GatheredLogs into)
      throws IOException {
    FileContext context = FileContext.getFileContext(directory.toUri(), conf);
    String place = context.makeQualified(directory).toString();
    try {
      FileStatus[] listed = context.util().listStatus(directory);
      places.add(place);
      reached(State.FOUND);
      List<FileStatus> files = Arrays.stream(listed).flatMap(this::unpacked).toList();
      CollectedFormat format = CollectedFormat.of(controller, conf, id, files);
      files.stream()
          .map(FileStatus::getPath)
          .filter(path -> CollectedFormat.holdsLogs(path.getName()))
          .forEach(path -> read(format, path, into));
    } catch (FileNotFoundException e) {
      absent.add(place);
    } catch (AccessControlException e) {
      places.add(place);
      reached(State.DENIED);
    }
  }

  /** What {@code mapred archive-logs} made one of, as itself. */
  private Stream<FileStatus> unpacked(FileStatus file) {
    Path path = file.getPath();
    if (!path.getName().equals(id + ".har")) {
      return Stream.of(file);
    }
    try {
      Path archive = inside(path);
      FileContext context = FileContext.getFileContext(archive.toUri(), conf);
      return Arrays.stream(context.util().listStatus(archive));
    } catch (IOException | RuntimeException e) {
      unreadable.add(path.getName() + ": " + Causes.inWords(e));
      return Stream.empty();
    }
  }

  /** Source: {@code HarFileSystem.decodeHarURI}. */
  private static Path inside(Path archive) {
    URI outside = archive.toUri();
    String system =
        outside.getAuthority() == null ? "" : outside.getScheme() + "-" + outside.getAuthority();
    return new Path("har://" + system + outside.getRawPath());
  }

  /** A damaged file says so in many ways. */
  private void read(CollectedFormat format, Path file, GatheredLogs into) {
    try {
      format.read(file, into);
    } catch (IOException | RuntimeException e) {
      unreadable.add(file.getName() + ": " + Causes.inWords(e));
    }
  }

  private String place() {
    return String.join(" and ", places.isEmpty() ? absent : places);
  }

  /** What was found counts for more than what was not. */
  private void reached(State reached) {
    if (state != State.FOUND) {
      state = reached;
    }
  }
}
