package io.github.tare.yarn.cli;

import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/** The help of a command, in which {@code -Dkey=value} is written as it is typed. */
final class HelpText {
  private static final int WIDTH = 100;
  // The library puts an equals sign between an option and its value, colours around both.
  private static final Pattern PROPERTY = Pattern.compile("-D((?:\u001B\\[[0-9;]*m)*)=(\\S+)");

  private HelpText() {}

  static String of(CommandLine command, Ansi ansi) {
    ColorScheme colours = CommandLine.Help.defaultColorScheme(ansi);
    String text = command.setUsageHelpWidth(WIDTH).getUsageMessage(colours);
    return PROPERTY.matcher(text).replaceAll("-D$1$2 ");
  }
}
