package io.github.tare.yarn.flink.client;

import io.github.tare.calc.problem.Problems;
import io.github.tare.yarn.report.Console;
import io.github.tare.yarn.report.ProblemReport;
import io.github.tare.yarn.report.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.flink.client.program.ProgramParametrizationException;

/** A report as an exception of which Flink's command line prints the message and nothing else. */
final class Refused {
  private Refused() {}

  /** The problems are the report. */
  static ProgramParametrizationException because(Problems problems) {
    return saying(console -> new ProblemReport(console.err(), console.errStyle()).write(problems));
  }

  /**
   * What is written becomes the message.
   *
   * @param report is given a console to write to
   */
  static ProgramParametrizationException saying(Consumer<Console> report) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(text, true, StandardCharsets.UTF_8);
    report.accept(new Console(InputStream.nullInputStream(), stream, stream, Terminal.NONE));
    ProgramParametrizationException refused =
        new ProgramParametrizationException(text.toString(StandardCharsets.UTF_8).stripTrailing());
    // Flink logs it with its stack trace, which an expected failure has none of.
    refused.setStackTrace(new StackTraceElement[0]);
    return refused;
  }
}
