package io.github.tare.yarn.cli;

import io.github.tare.yarn.hadoop.HadoopDoor;
import io.github.tare.yarn.prepare.ExitCode;
import io.github.tare.yarn.report.Console;
import io.github.tare.yarn.report.Terminal;
import io.github.tare.yarn.submit.Version;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs commands, and hides the command line library. */
public final class CommandFacade {
  private final Session session;

  CommandFacade(Console console, Map<String, String> environment) {
    this(console, environment, new HadoopDoor());
  }

  private CommandFacade(Console console, Map<String, String> environment, HadoopDoor hadoop) {
    this(new Session(console, environment, hadoop, hadoop, Instant.now()));
  }

  CommandFacade(Session session) {
    this.session = session;
  }

  /**
   * Runs one command that reads nothing from standard input and writes to no terminal.
   *
   * @param out takes what was asked for
   * @param err takes diagnostics
   * @param environment variables by name
   * @param arguments for example {@code explain --json}
   */
  public static ExitCode run(
      PrintStream out, PrintStream err, Map<String, String> environment, String... arguments) {
    Console console = new Console(InputStream.nullInputStream(), out, err, Terminal.NONE);
    return new CommandFacade(console, environment).run(arguments);
  }

  /** Runs one command. */
  ExitCode run(String... arguments) {
    try {
      return parsed(arguments);
    } catch (NoClassDefFoundError e) {
      return withoutHadoop(e)
          ? noHadoop()
          : new BugReport(session.console()).write(e, List.of(arguments).contains("--debug"));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return new BugReport(session.console()).write(e, List.of(arguments).contains("--debug"));
    } finally {
      session.console().out().flush();
      session.console().err().flush();
    }
  }

  private static boolean withoutHadoop(NoClassDefFoundError e) {
    return String.valueOf(e.getMessage()).contains("org/apache/hadoop");
  }

  private ExitCode noHadoop() {
    return session.usage(
        "there is no Hadoop: set HADOOP_CLASSPATH or HADOOP_HOME, or put hadoop on the PATH.");
  }

  private ExitCode parsed(String... arguments) {
    CommandLine commands = commands(arguments);
    try {
      return execute(commands.parseArgs(arguments));
    } catch (ParameterException e) {
      return usage(e);
    }
  }

  private ExitCode execute(ParseResult parsed) {
    ParseResult deepest = parsed;
    while (deepest.hasSubcommand() && !deepest.isUsageHelpRequested()) {
      deepest = deepest.subcommand();
    }
    CommandLine command = deepest.commandSpec().commandLine();
    if (deepest.isUsageHelpRequested()) {
      session.console().out().print(HelpText.of(command, ansi()));
      return ExitCode.OK;
    }
    if (deepest.isVersionHelpRequested()) {
      session.console().out().println("tare " + Version.current());
      return ExitCode.OK;
    }
    if (deepest.commandSpec().userObject() instanceof Action action) {
      return action.run(session);
    }
    session.console().err().print(HelpText.of(command, Ansi.OFF));
    return ExitCode.USAGE;
  }

  private Ansi ansi() {
    return session.console().terminal().colour() ? Ansi.ON : Ansi.OFF;
  }

  private CommandLine commands(String... arguments) {
    return new CommandLine(TareCommand.declaration(arguments))
        // The library's own converter goes through reflection.
        .registerConverter(Path.class, Path::of)
        .setErr(new PrintWriter(session.console().err(), true, StandardCharsets.UTF_8));
  }

  private ExitCode usage(ParameterException e) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("tare: " + message(e));
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return ExitCode.USAGE;
  }

  private static String message(ParameterException e) {
    return e instanceof UnmatchedArgumentException unmatched
        ? "'" + unmatched.getUnmatched().get(0) + "' is not understood here."
        : String.valueOf(e.getMessage());
  }
}
