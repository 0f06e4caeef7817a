package io.github.tare.yarn.hadoop;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes one file system's directory of a directory, as {@code mapred archive-logs} does; by hand,
 * for Hadoop's own tool is a MapReduce job. Source: version 3 of {@code HarFileSystem}.
 */
final class HadoopArchive {
  private static final String PROPERTIES = encoded("1700000000000 420 jane hadoop");

  private HadoopArchive() {}

  /** In the place of the files of this directory; where it lies then. */
  static Path inPlaceOfFilesOf(Path directory, String name) throws IOException {
    Path archive = Files.createDirectory(directory.resolve(name));
    Path part = Files.createFile(archive.resolve("part-0"));
    List<String> names = new ArrayList<>();
    List<String> index = new ArrayList<>();
    for (Path file : files(directory)) {
      String entry = encoded("/" + file.getFileName());
      index.add(
          "%s file part-0 %d %d %s "
              .formatted(entry, Files.size(part), Files.size(file), PROPERTIES));
      names.add(encoded(file.getFileName().toString()));
      Files.write(part, Files.readAllBytes(file), StandardOpenOption.APPEND);
      Files.delete(file);
    }
    index.add(encoded("/") + " dir " + PROPERTIES + " 0 0 " + String.join(" ", names) + " ");
    Files.write(archive.resolve("_index"), index);
    long end = Files.size(archive.resolve("_index"));
    Files.writeString(archive.resolve("_masterindex"), "3 \n0 2147483647 0 " + end + " \n");
    return archive;
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(it -> !it.getFileName().toString().startsWith("."))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
