package io.github.tare.yarn.staging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.zip.CheckedInputStream;

/** A cache in memory, with what tests want to happen in between. */
public final class MemoryCache implements FileCache {
  private static final URI DIRECTORY = URI.create("hdfs://nn:8020/user/jane/.tare/cache");

  private final Map<String, byte[]> bytes = new TreeMap<>();
  private final Map<String, CachedFile> files = new TreeMap<>();
  private final Set<URI> directories = new HashSet<>();
  private final AtomicLong clock = new AtomicLong(1_700_000_000_000L);
  private volatile Event beforeRenaming = name -> {};

  /** Puts a file there, and says what it is called. */
  public String keep(String file) throws IOException {
    StagingItem item = StagingItem.text(file, "content of " + file);
    String name = CachedName.of(Fingerprint.of(item), file);
    write(name, item, bytes -> {});
    return name;
  }

  /** Puts a lease there of an application that lives. */
  public void lease(String applicationId, String... names) {
    URI staging = URI.create("hdfs://nn:8020/user/jane/.tare/" + applicationId);
    directory(staging);
    damage(CachedName.lease(applicationId), new Lease(staging, Set.of(names)).text());
  }

  /** Something that happens in between. */
  @FunctionalInterface
  interface Event {
    void to(String name) throws IOException;
  }

  /** Runs before each renaming, with the name that a file is to get. */
  void beforeRenaming(Event what) {
    beforeRenaming = what;
  }

  /** So much later. */
  void later(long millis) {
    clock.addAndGet(millis);
  }

  Instant now() {
    return Instant.ofEpochMilli(clock.get());
  }

  void directory(URI directory) {
    directories.add(directory);
  }

  void directoryGone(URI directory) {
    directories.remove(directory);
  }

  /** Writes over what lies there, as nobody should. */
  public synchronized void damage(String name, String text) {
    store(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The names of all files, for people where they are content. */
  public synchronized Set<String> names() {
    Set<String> names = new TreeSet<>();
    files.keySet().forEach(name -> names.add(CachedName.forPeople(name)));
    return names;
  }

  synchronized String nameOf(String forPeople) {
    return files.keySet().stream()
        .filter(name -> CachedName.isContent(name) && CachedName.forPeople(name).equals(forPeople))
        .findFirst()
        .orElseThrow();
  }

  private byte[] bytesOf(String name) {
    return Objects.requireNonNull(bytes.get(name));
  }

  private void store(String name, byte[] content) {
    long now = clock.incrementAndGet();
    bytes.put(name, content);
    files.put(
        name,
        new CachedFile(
            name,
            URI.create(DIRECTORY + "/" + name),
            content.length,
            now,
            Instant.ofEpochMilli(now)));
  }

  @Override
  public URI directory() {
    return DIRECTORY;
  }

  @Override
  public void create() {}

  @Override
  public synchronized List<CachedFile> files() {
    return List.copyOf(files.values());
  }

  @Override
  public synchronized Optional<CachedFile> find(String name) {
    return Optional.ofNullable(files.get(name));
  }

  @Override
  public synchronized boolean holds(CachedFile file, Fingerprint content) throws IOException {
    return Fingerprint.of(new ByteArrayInputStream(bytesOf(file.name()))).equals(content);
  }

  @Override
  public synchronized Optional<Integer> crc32c(CachedFile file) throws IOException {
    return Optional.of(Fingerprint.of(new ByteArrayInputStream(bytesOf(file.name()))).crc32c());
  }

  @Override
  public int write(String name, StagingItem item, LongConsumer sent) throws IOException {
    try (CheckedInputStream in = Fingerprint.summed(item.source().open())) {
      byte[] content = in.readAllBytes();
      synchronized (this) {
        store(name, content);
      }
      sent.accept(content.length);
      return (int) in.getChecksum().getValue();
    }
  }

  @Override
  public synchronized Optional<String> read(String name) {
    return Optional.ofNullable(bytes.get(name))
        .map(content -> new String(content, StandardCharsets.UTF_8));
  }

  @Override
  public boolean rename(String from, String to) throws IOException {
    beforeRenaming.to(to);
    return renameNow(from, to);
  }

  private synchronized boolean renameNow(String from, String to) {
    CachedFile file = files.get(from);
    if (file == null || files.containsKey(to)) {
      return false;
    }
    files.remove(from);
    bytes.put(to, bytesOf(from));
    bytes.remove(from);
    files.put(
        to,
        new CachedFile(
            to, URI.create(DIRECTORY + "/" + to), file.length(), file.modified(), file.lastUsed()));
    return true;
  }

  @Override
  public synchronized void remove(String name) {
    files.remove(name);
    bytes.remove(name);
  }

  @Override
  public synchronized boolean isThere(URI directory) {
    return directories.contains(directory);
  }
}
