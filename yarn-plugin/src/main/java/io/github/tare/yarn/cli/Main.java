package io.github.tare.yarn.cli;

import io.github.tare.yarn.report.Console;
import io.github.tare.yarn.report.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The {@code tare} process; the only place that ends it. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its {@link ExitCode}. */
  public static void main(String[] args) {
    // The command line's library looks for the classes of many types, none of which an option has.
    System.setProperty("picocli.converters.excludes", ".*");
    Console console =
        new Console(
            System.in,
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            Terminal.of(System.getProperty("tare.terminal", ""), System.getenv()));
    System.exit(new CommandFacade(console, System.getenv()).run(args).status());
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
