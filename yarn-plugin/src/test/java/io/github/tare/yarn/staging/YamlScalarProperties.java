package io.github.tare.yarn.staging;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class YamlScalarProperties {
  @Property(tries = 300)
  void every_text_comes_back_unchanged(@ForAll("texts") String text) {
    String yaml = "key: " + YamlScalar.quoted(text) + "\n";
    Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    assertThat(read).hasToString("{key=" + text + "}");
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> awkward =
        Arbitraries.strings()
            .withChars("\"'\\#:{}[]%&*!|>-?,` \t\n\r\u0000\u0085\u2028\ufeff\u007f");
    Arbitrary<String> any =
        Arbitraries.strings()
            .all()
            .filter(text -> text.codePoints().noneMatch(YamlScalarProperties::isHalf));
    return Arbitraries.oneOf(awkward, any);
  }

  private static boolean isHalf(int letter) {
    return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
  }
}
