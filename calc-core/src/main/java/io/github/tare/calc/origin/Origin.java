package io.github.tare.calc.origin;

import java.util.Objects;

/**
 * Where a value came from, precise enough to go there and change it.
 *
 * <p>{@link #describe()} is how people read it, for example {@code conf/config.yaml:12}, {@code
 * -Dtaskmanager.memory.process.size=2g}, {@code $FLINK_PROPERTIES}, {@code Flink's default} or
 * {@code derived}.
 */
public sealed interface Origin
    permits Origin.FileLine,
        Origin.CommandLine,
        Origin.Environment,
        Origin.BuiltIn,
        Origin.Job,
        Origin.Recorded,
        Origin.Derived {

  /** The place in the words of a report. */
  String describe();

  /**
   * A line of a configuration file.
   *
   * @param path the file as the user named it
   * @param line 1 for the first line
   */
  record FileLine(String path, int line) implements Origin {
    public FileLine {
      Objects.requireNonNull(path);
      if (line < 1) {
        throw new IllegalArgumentException("line must be 1 or more: " + line);
      }
    }

    @Override
    public String describe() {
      return path + ":" + line;
    }
  }

  /**
   * An argument of the command line.
   *
   * @param argument as it was typed, for example {@code -Dparallelism.default=4}
   */
  record CommandLine(String argument) implements Origin {
    public CommandLine {
      Objects.requireNonNull(argument);
    }

    @Override
    public String describe() {
      return argument;
    }
  }

  /**
   * An environment variable.
   *
   * @param variable its name, without the dollar sign
   */
  record Environment(String variable) implements Origin {
    public Environment {
      Objects.requireNonNull(variable);
    }

    @Override
    public String describe() {
      return "$" + variable;
    }
  }

  /**
   * A default: nobody set the value.
   *
   * @param owner whose default it is, {@code Flink} or {@code Tare}
   */
  record BuiltIn(String owner) implements Origin {
    public BuiltIn {
      Objects.requireNonNull(owner);
    }

    @Override
    public String describe() {
      return owner + "'s default";
    }
  }

  /** The code of a job, which says what a slot sharing group needs. */
  record Job() implements Origin {
    @Override
    public String describe() {
      return "the job's slot sharing group";
    }
  }

  /**
   * Where another process found it.
   *
   * @param words its {@link #describe()}
   */
  record Recorded(String words) implements Origin {
    public Recorded {
      Objects.requireNonNull(words);
    }

    @Override
    public String describe() {
      return words;
    }
  }

  /** A value that was calculated from others. */
  record Derived() implements Origin {
    @Override
    public String describe() {
      return "derived";
    }
  }
}
