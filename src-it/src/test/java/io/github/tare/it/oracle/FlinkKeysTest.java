package io.github.tare.it.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.it.Build;
import io.github.tare.yarn.config.DeclaredKey;
import io.github.tare.yarn.config.DeclaredKeys;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every option of Flink's about YARN is declared, with the names that Flink still reads in its
 * place: looked up in the options of Flink's own jars.
 */
class FlinkKeysTest {
  private static final Path JARS = Build.module().resolve("target/oracle");

  /** All options of these classes. */
  private static final List<String> ABOUT_YARN =
      List.of(
          "yarn.configuration.YarnConfigOptions",
          "yarn.configuration.YarnConfigOptionsInternal",
          "configuration.ExternalResourceOptions");

  /** Of these, the options that begin so. */
  private static final List<String> OTHERS =
      List.of("configuration.CoreOptions", "configuration.SecurityOptions");

  private static final List<String> BEGINNINGS =
      List.of("env.", "security.kerberos.", "security.delegation.");

  @ParameterizedTest
  @ValueSource(strings = {"1.20", "2.3"})
  void every_option_of_flinks_about_yarn_is_declared(String version) throws Exception {
    TreeMap<String, List<String>> missing = new TreeMap<>();
    for (Option option : options(version)) {
      if (!declared(option)) {
        missing.put(option.key(), option.older());
      }
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.20", "2.3"})
  void the_lists_that_are_looked_through_are_flinks(String version) throws Exception {
    Set<String> keys = new TreeSet<>();
    options(version).forEach(option -> keys.add(option.key()));
    assertThat(keys)
        .contains("yarn.ship-files", "env.java.opts.all", "external-resources")
        .contains("flink.hadoop.<key>", "security.kerberos.login.keytab")
        .hasSizeGreaterThan(60);
  }

  private static boolean declared(Option option) {
    Optional<DeclaredKey> found =
        DeclaredKeys.all()
            .filter(key -> key.key().equals(option.key()) || key.older().contains(option.key()))
            .findFirst();
    return found.filter(key -> key.older().containsAll(option.older())).isPresent();
  }

  private static List<Option> options(String version) throws Exception {
    try (RealFlink flink =
        RealFlink.in(
            JARS.resolve(version), JARS.resolve("yarn-" + version), JARS.resolve("shared"))) {
      return Stream.concat(
              of(flink, ABOUT_YARN).filter(option -> !option.key().startsWith("$internal.")),
              of(flink, OTHERS)
                  .filter(option -> BEGINNINGS.stream().anyMatch(option.key()::startsWith)))
          .toList();
    }
  }

  private static Stream<Option> of(RealFlink flink, List<String> classes) {
    return classes.stream()
        .flatMap(
            name -> {
              try {
                Class<?> type = Class.forName("org.apache.flink." + name, true, flink.loader());
                return Arrays.stream(type.getDeclaredFields());
              } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
              }
            })
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType().getSimpleName().equals("ConfigOption"))
        .map(Option::of);
  }

  /**
   * One of Flink's options.
   *
   * @param older names that Flink reads where the key is not set
   */
  private record Option(String key, List<String> older) {
    static Option of(Field field) {
      try {
        field.setAccessible(true);
        FlinkObject option = new FlinkObject(field.get(null));
        return new Option(option.get("key").toString(), older(option));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }

    private static List<String> older(FlinkObject option) {
      return Stream.of((Iterable<?>) option.get("fallbackKeys"))
          .flatMap(keys -> StreamSupport.stream(keys.spliterator(), false))
          .map(key -> new FlinkObject(key).get("getKey").toString())
          .toList();
    }
  }
}
