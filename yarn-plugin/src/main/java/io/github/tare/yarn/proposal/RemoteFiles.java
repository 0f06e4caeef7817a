package io.github.tare.yarn.proposal;

import io.github.tare.calc.problem.Problem;
import io.github.tare.yarn.config.FileTrouble;
import io.github.tare.yarn.config.FlinkHome;
import io.github.tare.yarn.proposal.RemoteListing.Entry;
import io.github.tare.yarn.proposal.RemoteListing.Found;
import io.github.tare.yarn.proposal.RemoteListing.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of an application that lie in the cluster's file systems already, and are not sent.
 * Names in a container are Flink's. Source: {@code YarnApplicationFileUploader}.
 *
 * @param flink those that stand in for Flink's {@code lib/} and {@code plugins/}
 * @param others the job's and the user's
 * @param problems why more cannot be used
 */
public record RemoteFiles(List<Entry> flink, List<Entry> others, List<Problem> problems) {
  /** Nothing lies there. */
  public static final RemoteFiles NONE = new RemoteFiles(List.of(), List.of(), List.of());

  public RemoteFiles {
    flink = List.copyOf(flink);
    others = List.copyOf(others);
    problems = List.copyOf(problems);
  }

  /** Looks for all of them. */
  public static RemoteFiles find(List<RemotePlace> places, RemoteListing listing) {
    Search search = new Search(listing);
    places.forEach(search::look);
    return new RemoteFiles(search.flink, search.others, search.problems);
  }

  /** Goes through the places. */
  private static final class Search {
    private final RemoteListing listing;
    private final List<Entry> flink = new ArrayList<>();
    private final List<Entry> others = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Search(RemoteListing listing) {
      this.listing = listing;
    }

    void look(RemotePlace place) {
      try {
        Found found = listing.list(place.written().value());
        if (suits(place, found)) {
          take(place, found.files());
        }
      } catch (IOException | IllegalArgumentException e) {
        problems.add(ShippingProblem.notThere(place, why(e)));
      }
    }

    private static String why(Exception e) {
      return e instanceof IOException trouble
          ? FileTrouble.inWords(trouble)
          : String.valueOf(e.getMessage());
    }

    private boolean suits(RemotePlace place, Found found) {
      int before = problems.size();
      boolean isUserLib = isUserLib(place, found);
      if (found.kind() == Kind.LOCAL) {
        problems.add(ShippingProblem.local(place));
      } else if (found.kind() == Kind.DIRECTORY && place.use() == RemotePlace.Use.ARCHIVE) {
        problems.add(ShippingProblem.directory(place.key(), place.written()));
      } else if (isUserLib != (place.use() == RemotePlace.Use.JOB)) {
        problems.add(
            isUserLib
                ? ShippingProblem.userLib(place.key(), place.written())
                : ShippingProblem.noUserLib(place));
      } else if (found.kind() == Kind.FILE && place.use() == RemotePlace.Use.FLINK) {
        problems.add(ShippingProblem.noDirectory(place));
      }
      return problems.size() == before;
    }

    private static boolean isUserLib(RemotePlace place, Found found) {
      String path = place.written().value().replaceAll("/+$", "");
      return found.kind() == Kind.DIRECTORY
          && path.substring(path.lastIndexOf('/') + 1).equals("usrlib");
    }

    private void take(RemotePlace place, List<Entry> files) {
      switch (place.use()) {
        case FLINK -> files.stream().filter(it -> !isTare(it)).forEach(flink::add);
        case SHIPPED -> files.stream().filter(it -> !isFlinkDist(it)).forEach(others::add);
        case JOB, ARCHIVE -> others.addAll(files);
      }
    }

    /** The client's own goes along, so that client and master are of one version. */
    private static boolean isTare(Entry file) {
      return FlinkHome.isTare(fileName(file));
    }

    private static boolean isFlinkDist(Entry file) {
      return fileName(file).startsWith("flink-dist") && file.name().endsWith(".jar");
    }

    private static String fileName(Entry file) {
      return file.name().substring(file.name().lastIndexOf('/') + 1);
    }
  }
}
