package io.github.tare.yarn.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ShellQuoteProperties {
  private final ContainerShell shell =
      new ContainerShell(Map.of("HOME", "/h", "A", "x y"), "/logs");

  @Property(tries = 60)
  void every_literal_token_is_one_argument_unchanged(@ForAll("texts") List<String> texts) {
    List<LaunchToken> tokens = texts.stream().map(LaunchToken::literal).toList();
    assertThat(shell.arguments(tokens)).isEqualTo(texts);
  }

  @Property(tries = 60)
  void an_environment_value_without_dollars_and_backslashes_is_unchanged(
      @ForAll("texts") List<String> texts) {
    for (String text : texts.subList(0, Math.min(2, texts.size()))) {
      String value = text.replaceAll("[$\\\\{}<]", "_");
      assertThat(shell.variable(ProcessEnvironment.letters(value))).isEqualTo(value);
    }
  }

  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> nasty =
        Arbitraries.of(
            "'",
            "\"",
            "`",
            "$",
            "$A",
            "${A}",
            "$(id)",
            "\\",
            "{",
            "}",
            "{{",
            "}}",
            "{{A}}",
            "<CPS>",
            "<ADD_OPENS>",
            "<",
            ">",
            " ",
            "\t",
            "\n",
            "\\\n",
            "!",
            "!!",
            "*",
            "?",
            "~",
            ";",
            "&",
            "|",
            "#",
            "(",
            ")",
            "-D",
            "=",
            "a",
            "é",
            "漢",
            "\uD83D\uDE00");
    Arbitrary<String> any = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(3);
    return Arbitraries.oneOf(nasty, nasty, any)
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }
}
