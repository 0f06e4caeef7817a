package io.github.tare.yarn.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  /** The check values of FIPS 180-2 for "abc", and of CRC-32C for the nine digits. */
  @Test
  void hash_checksum_and_length_are_the_known_ones() throws IOException {
    assertThat(of("abc").sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(of("123456789").crc32c()).isEqualTo(0xe3069283);
    assertThat(of("123456789").length()).isEqualTo(9);
  }

  @Test
  void a_cached_files_name_tells_the_content_and_what_it_was_called() throws IOException {
    String name = CachedName.of(of("abc"), "plugins/metrics jmx/flink-jmx.jar");
    assertThat(name).isEqualTo(of("abc").sha256() + "-flink-jmx.jar");
    assertThat(CachedName.forPeople(name)).isEqualTo("flink-jmx.jar");
    assertThat(CachedName.of(of("abc"), "lib/ä b$.jar")).endsWith("-__b_.jar");
    assertThat(CachedName.of(of("abc"), "lib/" + "x".repeat(240) + ".jar"))
        .hasSize(64 + 1 + 120)
        .endsWith("x.jar");
  }

  @Test
  void what_is_written_in_a_line_is_read_as_it_was() throws IOException {
    for (Fingerprint content : List.of(of("abc"), of("123456789"), of(""))) {
      assertThat(Fingerprint.parse(content.line())).isEqualTo(content);
    }
    assertThatThrownBy(() -> Fingerprint.parse("Picked up JAVA_TOOL_OPTIONS: -Dx=y"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Fingerprint of(String text) throws IOException {
    return Fingerprint.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
