package io.github.tare.yarn.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTextTest {
  private final String valid = ManifestText.write(Launches.manifest());

  @Test
  void what_was_written_is_read_back_equal() {
    assertThat(ManifestText.read(valid)).isEqualTo(new ManifestResult.Read(Launches.manifest()));
  }

  @Test
  void a_manifest_of_another_format_names_both_formats_and_the_way_out() {
    assertThat(reason(valid.replace("\"format\" : 3", "\"format\" : 4")))
        .isEqualTo(
            "tare-manifest.json has format 4, this Tare reads format 3: the tare jar in Flink's"
                + " lib/ and the tare that submits must be of one version");
  }

  @Test
  void a_manifest_without_a_part_says_which() {
    assertThat(reason(valid.replace("\"slots\"", "\"slotz\"")))
        .isEqualTo("tare-manifest.json is damaged: worker.slots is missing");
    assertThat(reason(valid.replace("\"quoting\"", "\"qu\"")))
        .isEqualTo("tare-manifest.json is damaged: worker.command[0].quoting is missing");
  }

  @Test
  void a_container_without_memory_is_damage() {
    assertThat(reason(valid.replace("\"memoryMebibytes\" : 1728", "\"memoryMebibytes\" : 0")))
        .contains("damaged", "0 MiB");
  }

  @Test
  void resources_that_are_missing_or_no_numbers_are_damage() {
    assertThat(reason(valid.replace("\"resources\"", "\"resorces\"")))
        .contains("worker.resources is missing");
    assertThat(reason(valid.replace("\"yarn.io/gpu\" : 2", "\"yarn.io/gpu\" : \"2\"")))
        .contains("worker.resources.yarn.io/gpu is not a whole number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "null", "17", "{} {}", "{\"format\": null}", "{\"format\":"})
  void a_text_that_is_no_manifest_is_damaged(String text) {
    assertThat(reason(text)).startsWith("tare-manifest.json is damaged: ");
  }

  @Test
  void a_manifest_cut_off_anywhere_is_damaged() {
    String text = valid.strip();
    for (int end = 0; end < text.length(); end += 37) {
      assertThat(reason(text.substring(0, end))).startsWith("tare-manifest.json is damaged: ");
    }
  }

  private static String reason(String json) {
    return ManifestText.read(json).fold(manifest -> "readable", reason -> reason);
  }
}
