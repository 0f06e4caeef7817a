package io.github.tare.yarn.config;

import io.github.tare.calc.option.ListText;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.calc.unit.MemorySizeText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Values of options as types; what cannot be read is kept as a problem. */
final class TypedValues {
  private static final Pattern PORTS = Pattern.compile("\\d{1,5}(-\\d{1,5})?");

  private final Options options;
  private final List<Problem> problems = new ArrayList<>();

  TypedValues(Options options) {
    this.options = options;
  }

  Problems problems() {
    return new Problems(problems);
  }

  /** The text without surrounding blanks; blank text is no value. */
  Optional<Sourced<String>> text(String key) {
    return written(key)
        .map(Written::value)
        .map(value -> value.map(String::strip))
        .filter(value -> !value.value().isEmpty());
  }

  Optional<Sourced<Integer>> integer(String key, int least) {
    return read(key, text -> wholeNumber(text, least, Integer.MAX_VALUE), atLeast(least))
        .map(number -> number.map(Math::toIntExact));
  }

  Optional<Sourced<Long>> longInteger(String key, long least) {
    return read(key, text -> wholeNumber(text, least, Long.MAX_VALUE), atLeast(least));
  }

  Optional<Sourced<Duration>> duration(String key) {
    return read(key, DurationText::parse, DurationText.GRAMMAR);
  }

  Optional<Sourced<CachePlace>> cachePlace(String key) {
    return read(key, CachePlace::parse, CachePlace.GRAMMAR);
  }

  Optional<Sourced<Double>> decimal(String key) {
    return read(key, TypedValues::decimalNumber, "a number of 0 or more");
  }

  Optional<Sourced<MemorySize>> size(String key) {
    return read(
        key, text -> MemorySizeText.parse(text).toOptional(), "a memory size such as 1728m");
  }

  /** Users and groups; YARN knows the asterisk only by itself. */
  Optional<Sourced<String>> acl(String key) {
    return read(
            key,
            text -> Optional.of(text).filter(it -> !it.contains("*") || it.equals("*")),
            "a list of users and one of groups (jane,joe etl), or *")
        .filter(value -> !value.value().isEmpty());
  }

  /** The items of a list, none of them blank. */
  Optional<Sourced<List<String>>> list(String key) {
    return read(
            key, text -> ListText.parse(text).toOptional(), "a list such as a;b with closed quotes")
        .map(list -> list.map(TypedValues::items));
  }

  private static List<String> items(List<String> list) {
    return list.stream().map(String::strip).filter(item -> !item.isEmpty()).toList();
  }

  /** A regular expression of Java's. */
  Optional<Sourced<String>> pattern(String key) {
    return read(key, TypedValues::compiled, "a regular expression")
        .filter(value -> !value.value().isEmpty());
  }

  Optional<Sourced<Boolean>> bool(String key) {
    return read(key, TypedValues::trueOrFalse, "true or false");
  }

  /** One of an enumeration's names, in letters of any case. */
  <E extends Enum<E>> Optional<Sourced<E>> choice(String key, Class<E> choices) {
    List<E> all = List.of(choices.getEnumConstants());
    List<String> names = all.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    String most = String.join(", ", names.subList(0, names.size() - 1));
    return read(
        key,
        text -> all.stream().filter(one -> one.name().equalsIgnoreCase(text)).findFirst(),
        most + " or " + names.get(names.size() - 1));
  }

  Optional<Sourced<String>> ports(String key) {
    return read(
        key, TypedValues::portRanges, "a port, a range or a list of them: 50100-50200,51234");
  }

  private <T> Optional<Sourced<T>> read(
      String key, Function<String, Optional<T>> parser, String expected) {
    Optional<Written> written = written(key);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Sourced<String> value = written.get().value();
    Optional<T> parsed = parser.apply(value.value().strip());
    if (parsed.isEmpty()) {
      problems.add(unreadable(written.get(), expected));
    }
    return parsed.map(result -> new Sourced<>(result, value.origin()));
  }

  private Optional<Written> written(String key) {
    return Stream.concat(Stream.of(key), DeclaredKeys.olderNames(key).stream())
        .flatMap(name -> options.find(name).map(value -> new Written(name, value)).stream())
        .findFirst();
  }

  private static Problem unreadable(Written written, String expected) {
    String value = SensitiveKeys.redact(written.key(), written.value().value());
    return new Problem(
        ProblemCode.VALUE_UNREADABLE,
        Severity.ERROR,
        written.key() + " is '" + value + "', which is not " + expected + ".",
        List.of(new Place(written.key(), value, written.value().origin())),
        "");
  }

  private static String atLeast(long least) {
    return least > Integer.MIN_VALUE ? "a whole number of " + least + " or more" : "a whole number";
  }

  private static Optional<Long> wholeNumber(String text, long least, long most) {
    OptionalLong number = parseLong(text);
    return number.isPresent() && number.getAsLong() >= least && number.getAsLong() <= most
        ? Optional.of(number.getAsLong())
        : Optional.empty();
  }

  private static OptionalLong parseLong(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static Optional<Double> decimalNumber(String text) {
    try {
      return Optional.of(Double.parseDouble(text)).filter(n -> n >= 0 && Double.isFinite(n));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> compiled(String text) {
    try {
      return Optional.of(Pattern.compile(text).pattern());
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<Boolean> trueOrFalse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<String> portRanges(String text) {
    for (String range : text.split(",", -1)) {
      if (!PORTS.matcher(range.strip()).matches() || !rising(range.strip())) {
        return Optional.empty();
      }
    }
    return Optional.of(text);
  }

  private static boolean rising(String range) {
    String[] ends = range.split("-", -1);
    int first = Integer.parseInt(ends[0]);
    int last = Integer.parseInt(ends[ends.length - 1]);
    return first <= last && last <= 65535;
  }

  /** A value under the name it was written with. */
  private record Written(String key, Sourced<String> value) {}
}
