package io.github.tare.yarn.hadoop;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.launch.Access;
import io.github.tare.yarn.launch.LaunchContext;
import io.github.tare.yarn.staging.StagedFile;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.io.DataInputByteBuffer;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.security.Credentials;
import org.apache.hadoop.security.token.Token;
import org.apache.hadoop.security.token.TokenIdentifier;
import org.apache.hadoop.yarn.api.records.ApplicationAccessType;
import org.apache.hadoop.yarn.api.records.ContainerLaunchContext;
import org.apache.hadoop.yarn.api.records.LocalResource;
import org.apache.hadoop.yarn.api.records.LocalResourceType;
import org.apache.hadoop.yarn.api.records.LocalResourceVisibility;
import org.junit.jupiter.api.Test;

class LaunchContextsTest {
  private static final Access ACCESS = new Access("jane etl", "");

  private final StagedFile file =
      new StagedFile("lib/a.jar", URI.create("hdfs://nn:8020/user/ann/.tare/lib/a.jar"), 17, 42);

  private final StagedFile archive =
      new StagedFile(
          "it's $5.zip", URI.create("hdfs://nn:8020/user/ann/.tare/it_27_s_24_5.zip"), 18, 43);

  @Test
  void files_are_localised_under_their_names_for_this_application_only() throws IOException {
    assertThat(made(new Credentials()).getLocalResources())
        .containsOnlyKeys("lib/a.jar", "it's \\$5.zip");
    LocalResource resource =
        requireNonNull(made(new Credentials()).getLocalResources().get("lib/a.jar"));
    assertThat(resource.getSize()).isEqualTo(17);
    assertThat(resource.getTimestamp()).isEqualTo(42);
    assertThat(resource.getVisibility()).isEqualTo(LocalResourceVisibility.APPLICATION);
    assertThat(resource.getResource().getFile()).isEqualTo("/user/ann/.tare/lib/a.jar");
    assertThat(resource.getResource().getHost()).isEqualTo("nn");
  }

  @Test
  void an_archive_is_unpacked_and_nothing_else() throws IOException {
    assertThat(made(new Credentials()).getLocalResources())
        .extractingByKeys("lib/a.jar", "it's \\$5.zip")
        .extracting(LocalResource::getType)
        .containsExactly(LocalResourceType.FILE, LocalResourceType.ARCHIVE);
  }

  @Test
  void command_and_environment_are_handed_over_as_they_are() throws IOException {
    ContainerLaunchContext made = made(new Credentials());
    assertThat(made.getCommands()).containsExactly("exec java 'a b'");
    assertThat(made.getEnvironment()).containsExactly(Map.entry("A", "$B"));
  }

  @Test
  void who_may_look_at_it_is_said_and_nothing_where_nobody_may() throws IOException {
    assertThat(made(new Credentials()).getApplicationACLs())
        .containsExactly(Map.entry(ApplicationAccessType.VIEW_APP, "jane etl"));
  }

  @Test
  void tokens_are_passed_on_but_for_the_one_that_makes_an_application_master() throws IOException {
    Credentials credentials = new Credentials();
    credentials.addToken(new Text("hdfs"), token("HDFS_DELEGATION_TOKEN", "nn:8020"));
    credentials.addToken(new Text("rm"), token("YARN_AM_RM_TOKEN", "rm:8030"));
    Credentials passedOn = read(made(credentials));
    assertThat(passedOn.getAllTokens())
        .extracting(token -> token.getKind().toString())
        .containsExactly("HDFS_DELEGATION_TOKEN");
    assertThat(credentials.numberOfTokens()).isEqualTo(2);
  }

  private ContainerLaunchContext made(Credentials credentials) throws IOException {
    return LaunchContexts.of(
        new LaunchContext(
            "exec java 'a b'",
            Map.of("A", "$B"),
            List.of(file, archive),
            Set.of("it's $5.zip"),
            ACCESS),
        credentials);
  }

  private static Token<TokenIdentifier> token(String kind, String service) {
    return new Token<>(new byte[] {1}, new byte[] {2}, new Text(kind), new Text(service));
  }

  private static Credentials read(ContainerLaunchContext context) throws IOException {
    DataInputByteBuffer in = new DataInputByteBuffer();
    in.reset(context.getTokens().duplicate());
    Credentials credentials = new Credentials();
    credentials.readTokenStorageStream(new DataInputStream(in));
    return credentials;
  }
}
