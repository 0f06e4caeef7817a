package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.launch.Access;
import io.github.tare.yarn.launch.LaunchContext;
import io.github.tare.yarn.staging.Reach;
import io.github.tare.yarn.staging.StagedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.io.DataOutputBuffer;
import org.apache.hadoop.security.Credentials;
import org.apache.hadoop.security.token.Token;
import org.apache.hadoop.security.token.TokenIdentifier;
import org.apache.hadoop.yarn.api.records.ApplicationAccessType;
import org.apache.hadoop.yarn.api.records.ContainerLaunchContext;
import org.apache.hadoop.yarn.api.records.LocalResource;
import org.apache.hadoop.yarn.api.records.LocalResourceType;
import org.apache.hadoop.yarn.api.records.LocalResourceVisibility;
import org.apache.hadoop.yarn.api.records.URL;
import org.apache.hadoop.yarn.security.AMRMTokenIdentifier;

/** Turns our launch contexts into YARN's. */
public final class LaunchContexts {
  private LaunchContexts() {}

  /**
   * YARN's launch context, with the user's tokens but for the one that makes a process the
   * application master: a worker must not be able to speak for it.
   *
   * @throws IOException if the tokens cannot be written
   */
  public static ContainerLaunchContext of(LaunchContext context, Credentials credentials)
      throws IOException {
    return ContainerLaunchContext.newInstance(
        resources(context),
        new HashMap<>(context.environment()),
        List.of(context.command()),
        Map.of(),
        tokens(credentials),
        access(context.access()));
  }

  private static Map<ApplicationAccessType, String> access(Access access) {
    Map<ApplicationAccessType, String> lists = new EnumMap<>(ApplicationAccessType.class);
    lists.put(ApplicationAccessType.VIEW_APP, access.viewers());
    lists.put(ApplicationAccessType.MODIFY_APP, access.modifiers());
    lists.values().removeIf(String::isEmpty);
    return lists;
  }

  private static Map<String, LocalResource> resources(LaunchContext context) {
    Map<String, LocalResource> resources = new HashMap<>();
    for (StagedFile file : context.files()) {
      boolean archive = context.archives().contains(file.name());
      resources.put(
          linkName(file.name()),
          resource(file, archive ? LocalResourceType.ARCHIVE : LocalResourceType.FILE));
    }
    return resources;
  }

  /** A container's script has it between double quotes: {@code ln -sf -- "FILE" "NAME"}. */
  static String linkName(String name) {
    return name.replaceAll("[\\\\\"$`]", "\\\\$0");
  }

  private static LocalResource resource(StagedFile file, LocalResourceType type) {
    return LocalResource.newInstance(
        URL.fromURI(file.uri()), type, visibility(file.reach()), file.length(), file.modified());
  }

  /** A node keeps what is private to a user, and gives it to that user's next application. */
  private static LocalResourceVisibility visibility(Reach reach) {
    return switch (reach) {
      case APPLICATION -> LocalResourceVisibility.APPLICATION;
      case USER -> LocalResourceVisibility.PRIVATE;
      case EVERYBODY -> LocalResourceVisibility.PUBLIC;
    };
  }

  private static ByteBuffer tokens(Credentials credentials) throws IOException {
    Credentials passedOn = new Credentials();
    for (Token<? extends TokenIdentifier> token : credentials.getAllTokens()) {
      if (!token.getKind().equals(AMRMTokenIdentifier.KIND_NAME)) {
        passedOn.addToken(token.getService(), token);
      }
    }
    DataOutputBuffer bytes = new DataOutputBuffer();
    passedOn.writeTokenStorageToStream(bytes);
    return ByteBuffer.wrap(bytes.getData(), 0, bytes.getLength());
  }
}
