package io.github.tare.yarn.proposal;

import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Problem;
import io.github.tare.yarn.config.FileTrouble;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.config.YarnOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The files that {@code yarn.ship-files}, {@code yarn.ship-archives} and {@code
 * yarn.flink-dist-jar} name, as they lie on this machine now. Names are Flink's: a file has its
 * own, and what lies in a directory the path from the directory's parent, links resolved. Source:
 * {@code YarnApplicationFileUploader.registerMultipleLocalResources}.
 *
 * @param files in the order of the options, those of a directory by their paths
 * @param problems why others cannot go along
 */
public record ShippedFiles(List<ShippedFile> files, List<Problem> problems) {
  private static final List<String> UNPACKED = List.of(".tar.gz", ".tgz", ".tar", ".jar", ".zip");

  public ShippedFiles {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /** Looks for them. */
  public static ShippedFiles find(YarnOptions options) {
    YarnOptions.Shipping shipping = options.shipping();
    Search search = new Search();
    search.all(YarnKeys.SHIP_FILES, shipping.files());
    search.archives(shipping.archives());
    shipping.flinkDist().ifPresent(jar -> search.other(YarnKeys.FLINK_DIST, jar));
    options.kerberos().keytab().ifPresent(file -> search.other(YarnKeys.KEYTAB, file));
    options.kerberos().krb5Conf().ifPresent(file -> search.other(YarnKeys.KRB5_CONF, file));
    return new ShippedFiles(search.files, search.problems);
  }

  /** The name under which an archive is unpacked, for example {@code models.zip}. */
  public static String archiveName(String written) {
    return written.substring(written.lastIndexOf('/') + 1);
  }

  /** Goes through the options. */
  private static final class Search {
    private final List<ShippedFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    void all(String key, Sourced<List<String>> written) {
      for (String item : written.value()) {
        addLocal(key, new Sourced<>(item, written.origin()), true);
      }
    }

    void archives(Sourced<List<String>> written) {
      for (String item : written.value()) {
        Sourced<String> archive = new Sourced<>(item, written.origin());
        if (UNPACKED.stream().noneMatch(item.toLowerCase(Locale.ROOT)::endsWith)) {
          problems.add(ShippingProblem.notUnpacked(archive));
        }
        addLocal(YarnKeys.SHIP_ARCHIVES, archive, false);
      }
    }

    /** Staged elsewhere; here it is only looked at. */
    void other(String key, Sourced<String> written) {
      int before = files.size();
      add(key, written, false);
      files.subList(before, files.size()).clear();
    }

    /** What lies elsewhere is among {@link RemoteFiles}. */
    private void addLocal(String key, Sourced<String> written, boolean directories) {
      if (!RemotePlace.isRemote(written.value())) {
        add(key, written, directories);
      }
    }

    private void add(String key, Sourced<String> written, boolean directories) {
      try {
        Path path = local(written.value());
        if (Files.isDirectory(path)) {
          directory(key, written, path.toRealPath(), directories);
        } else if (Files.isReadable(path)) {
          files.add(new ShippedFile(path.getFileName().toString(), path));
        } else {
          throw new NoSuchFileException(path.toString());
        }
      } catch (IOException e) {
        problems.add(ShippingProblem.unreadable(key, written, FileTrouble.inWords(e)));
      } catch (UncheckedIOException e) {
        problems.add(ShippingProblem.unreadable(key, written, FileTrouble.inWords(cause(e))));
      } catch (InvalidPathException e) {
        problems.add(ShippingProblem.elsewhere(key, written));
      }
    }

    private static IOException cause(UncheckedIOException e) {
      return Objects.requireNonNull(e.getCause());
    }

    /** One that lies elsewhere has a scheme; {@code file:/a b} need not be a proper URI. */
    private static Path local(String written) {
      if (RemotePlace.isRemote(written)) {
        throw new InvalidPathException(written, "it is not on this machine");
      }
      return Path.of(written.replaceFirst("^file:(//)?(?=/)", ""));
    }

    private void directory(String key, Sourced<String> written, Path real, boolean allowed)
        throws IOException {
      if (!allowed) {
        problems.add(ShippingProblem.directory(key, written));
        return;
      }
      Path parent = real.getParent();
      if (parent == null) {
        problems.add(ShippingProblem.unreadable(key, written, "it is all of the file system"));
        return;
      }
      if (real.getFileName().toString().equalsIgnoreCase("usrlib")) {
        problems.add(ShippingProblem.userLib(key, written));
        return;
      }
      try (Stream<Path> found = Files.walk(real, FileVisitOption.FOLLOW_LINKS)) {
        found
            .filter(Files::isRegularFile)
            .filter(file -> !isFlinkDist(file))
            .sorted()
            .map(file -> new ShippedFile(parent.relativize(file).toString(), file))
            .forEach(files::add);
      }
    }

    /** Flink's own is staged anyway. */
    private static boolean isFlinkDist(Path file) {
      String name = file.getFileName().toString();
      return name.startsWith("flink-dist") && name.endsWith(".jar");
    }
  }
}
