package io.github.tare.yarn.cluster;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any value of a type that a record of facts may have for a component; numbers are 0 or more. */
final class ArbitraryFacts {
  private static final Map<Class<?>, Arbitrary<?>> SIMPLE =
      Map.ofEntries(
          Map.entry(String.class, Arbitraries.strings().ofMaxLength(8)),
          Map.entry(boolean.class, Arbitraries.of(true, false)),
          Map.entry(Boolean.class, Arbitraries.of(true, false)),
          Map.entry(int.class, Arbitraries.integers().greaterOrEqual(0)),
          Map.entry(Integer.class, Arbitraries.integers().greaterOrEqual(0)),
          Map.entry(long.class, Arbitraries.longs().greaterOrEqual(0)),
          Map.entry(Long.class, Arbitraries.longs().greaterOrEqual(0)),
          Map.entry(
              OptionalInt.class,
              Arbitraries.integers()
                  .map(OptionalInt::of)
                  .optional()
                  .map(it -> it.orElse(OptionalInt.empty()))),
          Map.entry(
              OptionalLong.class,
              Arbitraries.longs()
                  .map(OptionalLong::of)
                  .optional()
                  .map(it -> it.orElse(OptionalLong.empty()))),
          Map.entry(
              OptionalDouble.class,
              Arbitraries.doubles()
                  .map(OptionalDouble::of)
                  .optional()
                  .map(it -> it.orElse(OptionalDouble.empty()))),
          Map.entry(Duration.class, Arbitraries.longs().map(Duration::ofMillis)),
          Map.entry(
              Instant.class,
              Arbitraries.longs().between(0, 4102444800000L).map(Instant::ofEpochMilli)),
          Map.entry(
              URI.class,
              Arbitraries.of(URI.create("hdfs://nn:8020/user/j%20ane"), URI.create("file:/tmp"))));

  private ArbitraryFacts() {}

  static Arbitrary<?> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      return ofMany((Class<?>) generic.getRawType(), of(of[of.length - 1]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return record(plain);
    }
    return plain.isEnum()
        ? Arbitraries.of(List.of(plain.getEnumConstants()))
        : Objects.requireNonNull(SIMPLE.get(plain), plain::toString);
  }

  private static Arbitrary<?> ofMany(Class<?> type, Arbitrary<?> element) {
    Arbitrary<Object> any = element.map(it -> it);
    if (type == Fact.class) {
      return fact(any);
    }
    if (type == List.class) {
      return any.list().ofMaxSize(3);
    }
    if (type == Set.class) {
      return any.set().ofMaxSize(3).map(Set::copyOf);
    }
    return Map.class.isAssignableFrom(type)
        ? Arbitraries.maps(Arbitraries.strings().ofMaxLength(4), any).ofMaxSize(3).map(TreeMap::new)
        : any.optional();
  }

  private static Arbitrary<?> fact(Arbitrary<Object> value) {
    Arbitrary<String> reason = Arbitraries.strings().ofMaxLength(8);
    return Arbitraries.oneOf(
        value.map(Fact::of),
        Combinators.combine(value, reason).as(Fact::assumed),
        reason.map(Fact::unknown));
  }

  private static Arbitrary<?> record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<Arbitrary<Object>> parts =
        Arrays.stream(components)
            .<Arbitrary<Object>>map(it -> of(it.getGenericType()).map(value -> value))
            .toList();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return Combinators.combine(parts)
        .as(
            values -> {
              try {
                return type.getDeclaredConstructor(types).newInstance(values.toArray());
              } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
              }
            });
  }
}
