package io.github.tare.calc.managed;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.ManagedMemoryOptions;
import io.github.tare.calc.option.OptionReader;
import io.github.tare.calc.option.RocksDbOptions;
import io.github.tare.calc.option.Setting;
import java.util.Locale;
import java.util.Optional;

/**
 * The state backend that the configuration names. A job may choose another one in its code, which
 * no configuration shows. Source: {@code StateBackendLoader}.
 *
 * @param kind what it is
 * @param setting who says so
 */
public record StateBackend(Kind kind, Setting<String> setting) {
  private static final FlinkVersion FIRST_WITH_FORST = new FlinkVersion(2, 0);

  /** What a state backend does with memory. */
  public enum Kind {
    /** Keeps state on the heap. */
    HASHMAP("hashmap"),
    /** Keeps state in RocksDB. */
    ROCKSDB("RocksDB"),
    /** Keeps state in ForSt, which shares memory out as RocksDB does. */
    FORST("ForSt"),
    /** A class of which nothing is known here. */
    OTHER("another state backend");

    private final String displayName;

    Kind(String displayName) {
      this.displayName = displayName;
    }

    /** Its name for people, for example {@code RocksDB}. */
    public String displayName() {
      return displayName;
    }
  }

  /** What {@code state.backend.type} says, by a short name in any case or by a factory's class. */
  static StateBackend read(FlinkVersion version, OptionReader reader) {
    Setting<String> setting = reader.find(ManagedMemoryOptions.STATE_BACKEND).orElseThrow();
    return new StateBackend(kind(version, setting.text()), setting);
  }

  /** Whether it takes managed memory, as far as is known. */
  public boolean usesManagedMemory() {
    return kind == Kind.ROCKSDB || kind == Kind.FORST;
  }

  /** Its options about memory; empty where it has none that are known. */
  Optional<RocksDbOptions> options(OptionReader reader) {
    return switch (kind) {
      case ROCKSDB -> {
        String predefined = reader.find(RocksDbOptions.PREDEFINED).orElseThrow().text();
        yield Optional.of(RocksDbOptions.ROCKSDB.predefined(predefined));
      }
      case FORST -> Optional.of(RocksDbOptions.FORST);
      case HASHMAP, OTHER -> Optional.empty();
    };
  }

  private static Kind kind(FlinkVersion version, String text) {
    boolean latest = version.compareTo(FIRST_WITH_FORST) >= 0;
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "hashmap" -> Kind.HASHMAP;
      case "rocksdb" -> Kind.ROCKSDB;
      case "forst" -> latest ? Kind.FORST : Kind.OTHER;
      case "jobmanager", "filesystem" -> latest ? Kind.OTHER : Kind.HASHMAP;
      default -> ofFactory(text.substring(text.lastIndexOf('.') + 1));
    };
  }

  private static Kind ofFactory(String simpleName) {
    return switch (simpleName) {
      case "EmbeddedRocksDBStateBackendFactory", "RocksDBStateBackendFactory" -> Kind.ROCKSDB;
      case "ForStStateBackendFactory" -> Kind.FORST;
      case "HashMapStateBackendFactory" -> Kind.HASHMAP;
      default -> Kind.OTHER;
    };
  }
}
