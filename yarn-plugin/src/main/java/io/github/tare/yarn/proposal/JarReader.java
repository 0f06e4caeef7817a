package io.github.tare.yarn.proposal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** Reads what a submission needs to know of a jar. */
final class JarReader {
  private static final String CLASS = ".class";
  private static final int CLASS_FILE = 0xCAFEBABE;
  private static final int CLASS_FILE_HEAD = 8;
  private static final int MAJOR_VERSION = 6;
  private static final int MAJOR_VERSION_OF_JAVA_0 = 44;

  private JarReader() {}

  /**
   * Reads a jar.
   *
   * @param namedClass the main class, if it is not the manifest's
   */
  static JarContents read(Path path, Optional<String> namedClass) {
    if (!Files.exists(path)) {
      return unreadable("does not exist");
    }
    if (!Files.isRegularFile(path)) {
      return unreadable("is not a file");
    }
    if (!Files.isReadable(path)) {
      return unreadable("may not be read by this user");
    }
    return open(path, namedClass);
  }

  private static JarContents open(Path path, Optional<String> namedClass) {
    try (JarFile jar = new JarFile(path.toFile())) {
      Optional<String> manifestClass = manifestClass(jar);
      return new JarContents.Jar(
          Files.size(path),
          manifestClass,
          classes(jar),
          holdsJars(jar),
          java(jar, namedClass.or(() -> manifestClass)));
    } catch (ZipException e) {
      return new JarContents.NoJar(
          JarContents.Kind.DAMAGED, "is not a jar: " + words(e, "no zip file"));
    } catch (IOException e) {
      return unreadable("cannot be read: " + words(e, e.getClass().getSimpleName()));
    }
  }

  private static Optional<String> manifestClass(JarFile jar) throws IOException {
    Manifest manifest = jar.getManifest();
    if (manifest == null) {
      return Optional.empty();
    }
    Attributes main = manifest.getMainAttributes();
    return Optional.ofNullable(main.getValue("program-class"))
        .or(() -> Optional.ofNullable(main.getValue(Attributes.Name.MAIN_CLASS)))
        .map(String::strip)
        .filter(name -> !name.isEmpty());
  }

  private static Set<String> classes(JarFile jar) {
    return jar.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith(CLASS) && !name.startsWith("META-INF/"))
        .filter(name -> name.indexOf('$') < 0)
        .map(name -> name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean holdsJars(JarFile jar) {
    return jar.stream()
        .map(ZipEntry::getName)
        .anyMatch(name -> name.startsWith("lib/") && name.endsWith(".jar"));
  }

  private static OptionalInt java(JarFile jar, Optional<String> mainClass) throws IOException {
    Optional<ZipEntry> entry = mainClass.map(name -> jar.getEntry(name.replace('.', '/') + CLASS));
    return entry.isPresent() ? java(jar, entry.get()) : OptionalInt.empty();
  }

  /** A class file: a magic number, its minor version, and its major version: 52 for Java 8. */
  private static OptionalInt java(JarFile jar, ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] head = in.readNBytes(CLASS_FILE_HEAD);
      return head.length == CLASS_FILE_HEAD && ByteBuffer.wrap(head).getInt() == CLASS_FILE
          ? OptionalInt.of(ByteBuffer.wrap(head).getShort(MAJOR_VERSION) - MAJOR_VERSION_OF_JAVA_0)
          : OptionalInt.empty();
    }
  }

  private static JarContents unreadable(String why) {
    return new JarContents.NoJar(JarContents.Kind.UNREADABLE, why);
  }

  private static String words(IOException e, String otherwise) {
    String message = e.getMessage();
    return message == null ? otherwise : message;
  }
}
