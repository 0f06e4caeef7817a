package io.github.tare.yarn.launch;

import java.util.regex.Pattern;

/**
 * Quotes one token for the two shells that read a launch command.
 *
 * <p>YARN writes {@code exec /bin/bash -c "COMMAND"} into a script (ContainerLaunch's
 * UnixShellScriptBuilder), after it has replaced {@code <LOG_DIR>}, {@code <CPS>}, {@code
 * <ADD_OPENS>} and {@code {{…}}} in the command's text. So a token is quoted for the inner shell,
 * markers that are not YARN's to replace are broken up by empty quotes, and what is special between
 * the script's double quotes is escaped.
 */
final class ShellQuote {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private ShellQuote() {}

  static String quote(LaunchToken token) {
    if (PLAIN.matcher(token.text()).matches()) {
      return token.text();
    }
    return switch (token.quoting()) {
      case YARN_EXPANDS -> forScript(singleQuoted(token.text()));
      case LITERAL -> forScript(breakMarkers(singleQuoted(token.text()), "''"));
      case NODE_EXPANDS -> forScript(breakMarkers(doubleQuoted(token.text()), "\"\""));
      case SHELL -> forScript(token.text());
      case COMPUTED_JVM_OPTIONS, RECORDER, LATER_ARGUMENTS, REDIRECTS ->
          throw new IllegalArgumentException(token + " is no argument");
    };
  }

  private static String singleQuoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static String doubleQuoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String breakMarkers(String quoted, String gap) {
    return quoted
        .replaceAll("\\{(?=\\{)", "{" + gap)
        .replaceAll("\\}(?=\\})", "}" + gap)
        .replace("<CPS>", "<C" + gap + "PS>")
        .replace("<ADD_OPENS>", "<ADD_" + gap + "OPENS>");
  }

  private static String forScript(String quoted) {
    return quoted.replaceAll("[\\\\\"$`]", "\\\\$0");
  }
}
