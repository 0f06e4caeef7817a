package io.github.tare.yarn.launch;

import io.github.tare.yarn.staging.StagedFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a container is started with, in our own words. Tokens are added where it is handed to YARN:
 * they are secrets, and no report shows them.
 *
 * @param command for {@code bash -c}, every token quoted
 * @param environment variables by name; values may hold YARN's own expansions such as {@code
 *     {{PWD}}}
 * @param files what is localised into the working directory
 * @param archives names of those files that YARN unpacks
 * @param access who else may look at the container's logs, or change its application
 */
public record LaunchContext(
    String command,
    Map<String, String> environment,
    List<StagedFile> files,
    Set<String> archives,
    Access access) {
  public LaunchContext {
    Objects.requireNonNull(command);
    environment = Map.copyOf(environment);
    files = List.copyOf(files);
    archives = Set.copyOf(archives);
    Objects.requireNonNull(access);
  }
}
