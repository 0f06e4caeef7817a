package io.github.tare.yarn.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  @Test
  void secrets_are_hidden_within_jvm_options() {
    assertThat(
            SensitiveKeys.redact(
                "env.java.opts.all", "-Xmx1g -Dssl.password=hush -Da=b '-Dx.token=hu sh' -Dc=d"))
        .isEqualTo("-Xmx1g -Dssl.password=****** -Da=b '-Dx.token=******' -Dc=d");
    assertThat(SensitiveKeys.redactArguments("-Da.token='hu sh'x -Db='c d' -De.secret=\"f g\" h"))
        .isEqualTo("-Da.token=****** -Db='c d' -De.secret=****** h");
    assertThat(SensitiveKeys.redactArguments("'-Da.token=it'\\''s hush' '-Db=c'"))
        .isEqualTo("'-Da.token=******' '-Db=c'");
    assertThat(SensitiveKeys.redactArguments("-Da.token='hu sh")).isEqualTo("-Da.token=******");
    DynamicProperty property = new DynamicProperty("env.java.opts.all", "-Dssl.password=hush");
    assertThat(DynamicProperty.layer(List.of(property)).toOptionLayer().values().values())
        .extracting(value -> value.origin().describe())
        .containsExactly("-Denv.java.opts.all=-Dssl.password=******");
  }
}
