package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tare.yarn.staging.StagedFile;
import io.github.tare.yarn.staging.StagingArea;
import io.github.tare.yarn.staging.StagingItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivilegedExceptionAction;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.UserGroupInformation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HdfsAreaTest {
  private static final String ID = "application_1_0001";

  @TempDir private Path directory;
  private StagingPlace place;

  @BeforeEach
  void open() throws IOException {
    place = openPlace();
  }

  private StagingPlace openPlace() throws IOException {
    return StagingPlace.open(
        Cluster.options("yarn.staging-directory", directory.toUri().toString()),
        new Configuration());
  }

  @AfterEach
  void close() throws IOException {
    place.close();
  }

  @Test
  void directories_and_files_are_their_owners_alone() throws IOException {
    StagingArea area = place.area(ID);
    area.create();
    AtomicLong sent = new AtomicLong();
    StagedFile file = area.put(StagingItem.text("plugins/a/b.jar", "12345"), sent::addAndGet);
    assertThat(file.name()).isEqualTo("plugins/a/b.jar");
    assertThat(file.length()).isEqualTo(5);
    assertThat(sent).hasValue(5);
    assertThat(permissions("")).isEqualTo("rwx------");
    assertThat(permissions(ID)).isEqualTo("rwx------");
    assertThat(permissions(ID + "/plugins/a/b.jar")).isEqualTo("rw-------");
  }

  @Test
  void a_removed_area_is_gone_and_can_be_removed_again() throws IOException {
    StagingArea area = place.area(ID);
    area.create();
    area.put(StagingItem.text("config.yaml", "a: b"), bytes -> {});
    area.remove();
    area.remove();
    assertThat(root().resolve(ID)).doesNotExist();
  }

  @Test
  void an_area_that_is_there_already_is_not_taken() throws IOException {
    place.area(ID).create();
    assertThatThrownBy(() -> place.area(ID).create()).hasMessageEndingWith("is there already");
  }

  @Test
  void the_applications_that_have_an_area_are_listed() throws IOException {
    assertThat(place.applicationIds()).isEmpty();
    place.area(ID).create();
    Files.createDirectory(root().resolve("something-else"));
    assertThat(place.applicationIds()).containsExactly(ID);
  }

  @Test
  void a_place_that_can_be_written_says_so_without_writing() throws IOException {
    assertThat(place.look().refusal()).isEmpty();
    assertThat(root()).doesNotExist();
  }

  @Test
  void in_a_directory_that_is_everybodys_each_user_has_a_place_of_their_own() throws Exception {
    PrivilegedExceptionAction<StagingPlace> opening = this::openPlace;
    try (StagingPlace hers = UserGroupInformation.createRemoteUser("jane").doAs(opening)) {
      assertThat(hers.root().getName()).isEqualTo(".tare-jane");
    }
  }

  @Test
  void at_home_the_place_needs_no_name() throws IOException {
    try (StagingPlace home = StagingPlace.open(Cluster.options(), new Configuration())) {
      assertThat(home.root())
          .isEqualTo(new org.apache.hadoop.fs.Path(home.files().getHomeDirectory(), ".tare"));
    }
  }

  private Path root() {
    return directory.resolve(place.root().getName());
  }

  private String permissions(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(root().resolve(path)));
  }
}
