package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.tare.yarn.staging.CachedFile;
import io.github.tare.yarn.staging.FileCache;
import io.github.tare.yarn.staging.Fingerprint;
import io.github.tare.yarn.staging.StagingItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivilegedExceptionAction;
import java.time.Instant;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CompositeCrcFileChecksum;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.util.DataChecksum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On this machine's own file system, which has no checksum of a whole file: it is read back. */
class HdfsCacheTest {
  @TempDir private Path directory;

  @Test
  void directory_and_files_are_their_owners_alone() throws IOException {
    FileCache cache = cache("on");
    cache.create();
    cache.write("part-1-a.jar", StagingItem.text("a.jar", "12345"), bytes -> {});
    Path there = Path.of(cache.directory());
    assertThat(permissions(there)).isEqualTo("rwx------");
    assertThat(permissions(there.resolve("part-1-a.jar"))).isEqualTo("rw-------");
    assertThat(directory.relativize(there).toString()).startsWith(".tare-").endsWith("/cache");
  }

  @Test
  void a_file_is_whole_under_its_name_and_keeps_its_time() throws IOException {
    FileCache cache = cache("on");
    cache.create();
    Fingerprint content = content("12345");
    assertThat(cache.write("part", StagingItem.text("a.jar", "12345"), bytes -> {}))
        .isEqualTo(content.crc32c());
    CachedFile part = cache.find("part").orElseThrow();
    assertThat(cache.rename("part", "whole")).isTrue();
    CachedFile whole = cache.find("whole").orElseThrow();
    assertThat(whole.modified()).isEqualTo(part.modified());
    assertThat(whole.length()).isEqualTo(5);
    assertThat(cache.holds(whole, content)).isTrue();
    assertThat(cache.files()).extracting(CachedFile::name).containsExactly("whole");
    assertThat(cache.read("whole")).contains("12345");
  }

  @Test
  void the_loser_of_a_race_overwrites_nothing() throws IOException {
    FileCache cache = cache("on");
    cache.create();
    cache.write("mine", StagingItem.text("a", "mine"), bytes -> {});
    cache.write("theirs", StagingItem.text("a", "theirs"), bytes -> {});
    assertThat(cache.rename("mine", "theirs")).isFalse();
    assertThat(cache.read("theirs")).contains("theirs");
    assertThat(cache.rename("not-there", "other")).isFalse();
  }

  @Test
  void a_file_that_was_read_was_used_then() throws IOException {
    FileCache cache = cache("on");
    cache.create();
    cache.write("a", StagingItem.text("a", "12345"), bytes -> {});
    FileTime later = FileTime.from(Instant.parse("2100-01-02T03:04:05Z"));
    Files.setAttribute(Path.of(cache.directory()).resolve("a"), "lastAccessTime", later);
    assertThat(cache.find("a")).map(CachedFile::lastUsed).contains(later.toInstant());
  }

  @Test
  void other_bytes_of_the_same_length_are_noticed() throws IOException {
    FileCache cache = cache("on");
    cache.create();
    Fingerprint content = content("12345");
    cache.write("a", StagingItem.text("a", "12345"), bytes -> {});
    Path file = Path.of(cache.directory()).resolve("a");
    Files.delete(file.resolveSibling(".a.crc"));
    Files.writeString(file, "12354");
    assertThat(cache.holds(cache.find("a").orElseThrow(), content)).isFalse();
  }

  @Test
  void hdfs_reckons_a_checksum_once_as_long_as_the_file_is_the_same() throws IOException {
    FileSystem files = mock(FileSystem.class);
    when(files.getFileChecksum(any()))
        .thenReturn(new CompositeCrcFileChecksum(7, DataChecksum.Type.CRC32C, 512));
    HdfsCache cache = new HdfsCache(files, new org.apache.hadoop.fs.Path("/cache"));
    CachedFile file = kept("a", 1, Instant.EPOCH);
    assertThat(cache.crc32c(file)).contains(7);
    assertThat(cache.crc32c(kept("a", 1, Instant.EPOCH.plusSeconds(1)))).contains(7);
    assertThat(cache.holds(file, new Fingerprint("", 7, 5))).isTrue();
    verify(files, times(1)).getFileChecksum(any());
    cache.crc32c(kept("a", 2, Instant.EPOCH));
    cache.crc32c(kept("b", 1, Instant.EPOCH));
    verify(files, times(3)).getFileChecksum(any());
  }

  @Test
  void a_checksum_that_hdfs_did_not_say_is_asked_for_again() throws IOException {
    FileSystem files = mock(FileSystem.class);
    when(files.getFileChecksum(any()))
        .thenThrow(new IOException("no DataNode"))
        .thenReturn(new CompositeCrcFileChecksum(7, DataChecksum.Type.CRC32C, 512));
    HdfsCache cache = new HdfsCache(files, new org.apache.hadoop.fs.Path("/cache"));
    assertThat(cache.crc32c(kept("a", 1, Instant.EPOCH))).isEmpty();
    assertThat(cache.crc32c(kept("a", 1, Instant.EPOCH))).contains(7);
  }

  private static CachedFile kept(String name, long modified, Instant lastUsed) {
    return new CachedFile(name, URI.create("hdfs://nn/cache/" + name), 5, modified, lastUsed);
  }

  @Test
  void a_cache_that_is_not_there_is_empty() throws IOException {
    FileCache cache = cache("on");
    assertThat(cache.files()).isEmpty();
    assertThat(cache.find("a")).isEmpty();
    assertThat(cache.read("a")).isEmpty();
    assertThat(cache.isThere(cache.directory())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxr-x---", "rwx---r-x"})
  void a_cache_that_others_can_read_is_not_used(String permissions) throws IOException {
    Path open = Files.createDirectory(directory.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString(permissions));
    assertThatThrownBy(() -> cache(open.toUri().toString()).create())
        .hasMessage("file:" + open + " is open to others (" + permissions + ")");
  }

  @Test
  void a_cache_that_is_another_users_is_not_used() throws Exception {
    Path hers = Files.createDirectory(directory.resolve("hers"));
    PrivilegedExceptionAction<Void> creating =
        () -> {
          cache(hers.toUri().toString()).create();
          return null;
        };
    assertThatThrownBy(() -> UserGroupInformation.createRemoteUser("jane").doAs(creating))
        .hasMessageContaining("hers belongs to ", ", not to jane");
  }

  @Test
  void a_cache_on_another_file_system_is_refused() {
    assertThatThrownBy(() -> cache("hdfs://nowhere:8020/cache"))
        .hasMessage(
            "hdfs://nowhere:8020/cache is not in the file system that files are staged in: file:///");
  }

  @Test
  void off_is_off() throws IOException {
    assertThat(place("off").cache()).isEmpty();
  }

  private FileCache cache(String where) throws IOException {
    return place(where).cache().orElseThrow();
  }

  private StagingPlace place(String where) throws IOException {
    URI staging = directory.toUri();
    return StagingPlace.open(
        Cluster.options("yarn.staging-directory", staging.toString(), "tare.staging.cache", where),
        new Configuration());
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static Fingerprint content(String text) throws IOException {
    return Fingerprint.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
