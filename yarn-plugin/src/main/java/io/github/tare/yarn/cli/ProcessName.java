package io.github.tare.yarn.cli;

import io.github.tare.calc.plan.ProcessKind;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of processes: {@code taskmanager} and {@code jobmanager}. */
final class ProcessName implements ITypeConverter<ProcessKind> {
  static Optional<ProcessKind> parse(String text) {
    for (ProcessKind process : ProcessKind.values()) {
      if (process.keyPrefix().equals(text)) {
        return Optional.of(process);
      }
    }
    return Optional.empty();
  }

  @Override
  public ProcessKind convert(String text) {
    return parse(text)
        .orElseThrow(
            () -> new TypeConversionException("'" + text + "' is not taskmanager or jobmanager"));
  }
}
