package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/preflight.md} lists every check: the first sentence of its Javadoc and its codes.
 * {@code -Dtare.golden=accept} writes the lists anew.
 */
class PreflightPageTest {
  private static final Path PAGE = Path.of("..", "docs", "preflight.md");
  private static final Path SOURCES = Path.of("src/main/java/io/github/tare/yarn/preflight");
  private static final Pattern RULE =
      Pattern.compile("/\\*\\*\\s*(?:\\* )?(.*?[.:;])\\s.*?\\R(?:final )?class", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("ProblemCode\\.([A-Z_]+)");

  @Test
  void checks_that_need_no_cluster_are_listed() throws IOException {
    listed("local", Preflight.LOCAL);
  }

  @Test
  void checks_against_the_cluster_are_listed() throws IOException {
    listed("cluster", Preflight.CLUSTER);
  }

  private static void listed(String part, List<Check> checks) throws IOException {
    String start = "<!-- checks: " + part + " -->\n";
    String end = "<!-- end of checks: " + part + " -->\n";
    String page = Files.readString(PAGE);
    String expected =
        page.substring(0, page.indexOf(start) + start.length())
            + table(checks)
            + page.substring(page.indexOf(end));
    if ("accept".equals(System.getProperty("tare.golden"))) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  private static String table(List<Check> checks) throws IOException {
    StringBuilder table = new StringBuilder("| What must hold | Otherwise |\n|---|---|\n");
    for (Check check : checks) {
      String source = Files.readString(SOURCES.resolve(check.getClass().getSimpleName() + ".java"));
      table.append("| ").append(rule(source)).append(" | ").append(codes(source)).append(" |\n");
    }
    return table.toString();
  }

  private static String rule(String source) {
    Matcher rule = RULE.matcher(source);
    assertThat(rule.find()).as(source).isTrue();
    return rule.group(1).replaceAll("\\s*\\R \\* ", " ").replaceAll("[:;]$", ".");
  }

  private static String codes(String source) {
    TreeSet<String> codes = new TreeSet<>();
    CODE.matcher(source)
        .results()
        .forEach(code -> codes.add(ProblemCode.valueOf(code.group(1)).id()));
    if (source.contains("UnknownFact.")) {
      codes.add(ProblemCode.FACT_UNKNOWN.id());
    }
    return String.join(", ", codes);
  }
}
