package io.github.tare.calc.option;

import io.github.tare.calc.origin.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads options as Flink's {@code Configuration} does: the key first, then its aliases in order,
 * then the default. A key in a file thus wins against its alias on the command line.
 */
public final class OptionReader {
  private final Options options;

  /** A reader of these options. */
  public OptionReader(Options options) {
    this.options = options;
  }

  /** What is set, or the default; empty where there is neither. */
  public <T> Optional<Setting<T>> find(OptionKey<T> option) {
    Optional<Setting<T>> explicit = findExplicit(option);
    return explicit.isPresent() ? explicit : option.byDefault().setting();
  }

  /** What somebody set, under the key or an alias. */
  public <T> Optional<Setting<T>> findExplicit(OptionKey<T> option) {
    Optional<Setting<T>> found = written(option, option.name());
    for (int i = 0; found.isEmpty() && i < option.aliases().size(); i++) {
      found = written(option, option.aliases().get(i));
    }
    return found;
  }

  /** Whether somebody set it, under the key or an alias, readable or not. */
  public boolean contains(OptionKey<?> option) {
    boolean found = options.find(option.name()).isPresent();
    for (int i = 0; !found && i < option.aliases().size(); i++) {
      found = options.find(option.aliases().get(i)).isPresent();
    }
    return found;
  }

  /** Whether somebody set exactly this key. */
  public boolean isSet(String key) {
    return options.find(key).isPresent();
  }

  /** Everything that somebody set, as text, whether or not there is such an option. */
  public List<Setting<String>> everything() {
    List<Setting<String>> all = new ArrayList<>();
    options.all().forEach((key, value) -> all.add(setting(OptionKey.text(key), key, value)));
    return all;
  }

  /** What exactly this key is set to, as text, whether or not there is such an option. */
  public Optional<Setting<String>> text(String key) {
    return written(OptionKey.text(key), key);
  }

  /** Settings of the option under other keys than the one that counts. */
  public <T> List<Setting<T>> shadowed(OptionKey<T> option) {
    if (option.aliases().isEmpty()) {
      return List.of();
    }
    List<Setting<T>> all = new ArrayList<>();
    written(option, option.name()).ifPresent(all::add);
    option.aliases().forEach(alias -> written(option, alias).ifPresent(all::add));
    return all.isEmpty() ? all : List.copyOf(all.subList(1, all.size()));
  }

  private <T> Optional<Setting<T>> written(OptionKey<T> option, String key) {
    return options.find(key).map(value -> setting(option, key, value));
  }

  private static <T> Setting<T> setting(OptionKey<T> option, String key, Sourced<String> value) {
    return new Setting<>(
        option, key, value.value(), value.origin(), option.grammar().parse(value.value()));
  }
}
