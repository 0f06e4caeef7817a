package io.github.tare.yarn.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.configuration.GlobalConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveKeysTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3.secret-key",
        "security.ssl.rest.key-password",
        "fs.azure.account.key.x",
        "My.PassWord",
        "metrics.reporter.x.apikey",
        "a.token",
        "rest.basic-auth",
        "security.kerberos.jaas.config",
        "http-headers",
        "service-key",
        "auth-params",
        "taskmanager.memory.process.size",
        "s3.access-key",
        ""
      })
  void a_key_is_a_secret_where_flink_says_so(String key) {
    assertThat(SensitiveKeys.isSensitive(key)).isEqualTo(GlobalConfiguration.isSensitive(key));
  }

  @Test
  void flink_2_hides_api_keys_too() {
    assertThat(SensitiveKeys.redact("openai.api-key", "hush")).isEqualTo("******");
    assertThat(SensitiveKeys.redact("a", "seen")).isEqualTo("seen");
  }
}
