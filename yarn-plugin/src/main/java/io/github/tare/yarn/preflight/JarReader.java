package io.github.tare.yarn.preflight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

  private JarReader() {}

  static JarContents read(Path path) {
    if (!Files.exists(path)) {
      return unreadable("does not exist");
    }
    if (!Files.isRegularFile(path)) {
      return unreadable("is not a file");
    }
    if (!Files.isReadable(path)) {
      return unreadable("may not be read by this user");
    }
    return open(path);
  }

  private static JarContents open(Path path) {
    try (JarFile jar = new JarFile(path.toFile())) {
      return new JarContents.Jar(
          Files.size(path), manifestClass(jar), classes(jar), holdsJars(jar));
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

  private static JarContents unreadable(String why) {
    return new JarContents.NoJar(JarContents.Kind.UNREADABLE, why);
  }

  private static String words(IOException e, String otherwise) {
    String message = e.getMessage();
    return message == null ? otherwise : message;
  }
}
