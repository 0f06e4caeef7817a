package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tare.yarn.proposal.RemoteListing;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSystemListingTest {
  private final RemoteListing listing = new FileSystemListing(Cluster.options());

  @TempDir private Path directory;

  @Test
  void what_lies_on_this_machine_is_told_apart() throws IOException {
    assertThat(listing.list(directory.toUri().toString()).kind())
        .isEqualTo(RemoteListing.Kind.LOCAL);
  }

  @Test
  void what_is_not_there_is_said_in_words() {
    assertThatThrownBy(() -> listing.list(directory.resolve("gone").toUri().toString()))
        .isInstanceOf(IOException.class)
        .hasMessage("there is nothing of that name");
  }

  @Test
  void a_file_system_that_is_not_known_is_said_in_words() {
    assertThatThrownBy(() -> listing.list("nofs://host/lib"))
        .isInstanceOf(IOException.class)
        .hasMessage("No FileSystem for scheme \"nofs\"");
  }
}
