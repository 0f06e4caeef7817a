package io.github.tare.yarn.staging;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/**
 * A file in the cache.
 *
 * @param name in the cache's directory, see {@link CachedName}
 * @param uri where it lies, with scheme and authority
 * @param length in bytes
 * @param modified milliseconds since the epoch; never changes, since containers ask for this one
 * @param lastUsed when it was last read, as far as the file system notes it
 */
public record CachedFile(String name, URI uri, long length, long modified, Instant lastUsed) {
  public CachedFile {
    Objects.requireNonNull(name);
    Objects.requireNonNull(uri);
    Objects.requireNonNull(lastUsed);
  }

  /** What the file was called where it came from. */
  public String called() {
    return CachedName.forPeople(name);
  }

  StagedFile as(String itemName) {
    return new StagedFile(itemName, uri, length, modified, Reach.USER);
  }
}
