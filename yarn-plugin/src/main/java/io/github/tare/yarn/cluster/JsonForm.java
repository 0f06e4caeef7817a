package io.github.tare.yarn.cluster;

import io.github.tare.yarn.config.JsonTree;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the values of a type stand in JSON, defined once for both ways.
 *
 * @param write makes a map, list, text, number or truth value of one; an empty {@code Optional}
 *     stands for null
 * @param read the other way; throws an {@link IllegalArgumentException} that says what is wrong,
 *     and where
 */
record JsonForm(Function<Object, Object> write, Function<JsonTree, Object> read) {

  /** The form of any type that a record of facts has for a component. */
  static JsonForm of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      return ofMany((Class<?>) generic.getRawType(), of(of[of.length - 1]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return RecordForm.of(plain);
    }
    return plain.isEnum() ? ofEnum(plain) : SimpleForms.of(plain);
  }

  private static JsonForm ofMany(Class<?> type, JsonForm element) {
    if (type == Fact.class) {
      return FactForm.of(element);
    }
    if (type == Optional.class) {
      return element.optional();
    }
    if (type == List.class) {
      return element.list();
    }
    if (type == Set.class) {
      return element.set();
    }
    if (type == Map.class || type == SortedMap.class) {
      return element.map();
    }
    throw new IllegalStateException(type + " has no form in JSON");
  }

  private static JsonForm ofEnum(Class<?> type) {
    List<?> constants = List.of(type.getEnumConstants());
    return new JsonForm(
        Object::toString,
        json -> {
          for (Object constant : constants) {
            if (constant.toString().equals(json.text())) {
              return constant;
            }
          }
          throw json.isNot("one of " + constants);
        });
  }

  private JsonForm optional() {
    return new JsonForm(
        value -> ((Optional<?>) value).<Object>map(write).orElse(Optional.empty()),
        json -> json.isNull() ? Optional.empty() : Optional.of(read.apply(json)));
  }

  private JsonForm list() {
    return new JsonForm(
        value -> ((Collection<?>) value).stream().map(write).toList(),
        json -> json.elements().stream().map(read).toList());
  }

  /** In an order of its own, so that two files can be compared. */
  private JsonForm set() {
    return new JsonForm(
        value ->
            ((Collection<?>) value)
                .stream().map(write).sorted(Comparator.comparing(Objects::toString)).toList(),
        json -> json.elements().stream().map(read).collect(Collectors.toUnmodifiableSet()));
  }

  private JsonForm map() {
    return new JsonForm(
        value -> {
          Map<String, Object> members = new TreeMap<>();
          ((Map<?, ?>) value).forEach((name, one) -> members.put((String) name, write.apply(one)));
          return members;
        },
        json -> {
          SortedMap<String, Object> values = new TreeMap<>();
          json.members().forEach((name, one) -> values.put(name, read.apply(one)));
          return values;
        });
  }
}
