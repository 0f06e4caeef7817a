package io.github.tare.yarn.staging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The leases in a cache.
 *
 * @param live of applications whose staging directories are there
 * @param ended names of the files of the others
 */
record Leases(List<Lease> live, List<String> ended) {

  static Leases among(List<CachedFile> files, FileCache cache) throws IOException {
    List<Lease> live = new ArrayList<>();
    List<String> ended = new ArrayList<>();
    for (CachedFile file : files) {
      if (CachedName.isLease(file.name())) {
        Optional<Lease> lease = read(file, cache);
        if (lease.isPresent() && cache.isThere(lease.get().directory())) {
          live.add(lease.get());
        } else {
          ended.add(file.name());
        }
      }
    }
    return new Leases(live, ended);
  }

  /** Empty where it has just been removed. */
  private static Optional<Lease> read(CachedFile file, FileCache cache) throws IOException {
    Optional<String> text = cache.read(file.name());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Lease> lease = Lease.parse(text.get());
    if (lease.isEmpty()) {
      // Whatever it was to hold must not be taken for unused.
      throw new DamagedLeaseException(file.uri());
    }
    return lease;
  }

  /** Every file that an application which may be alive has named. */
  Set<String> names() {
    return live.stream().flatMap(lease -> lease.names().stream()).collect(Collectors.toSet());
  }
}
