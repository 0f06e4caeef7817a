package io.github.tare.it.oracle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A class of one Flink and its members by name; what is public differs between the versions. */
final class FlinkClass {
  private final Class<?> type;
  private final Map<String, Optional<Method>> methods = new ConcurrentHashMap<>();

  private FlinkClass(Class<?> type) {
    this.type = type;
  }

  static FlinkClass of(ClassLoader flink, String name) throws ClassNotFoundException {
    return new FlinkClass(Class.forName("org.apache.flink." + name, true, flink));
  }

  boolean has(String method, int parameters) {
    return find(method, parameters).isPresent();
  }

  /** A static method, found by its name and how many arguments it takes. */
  Object call(String method, Object... arguments) throws InvocationTargetException {
    Method found =
        find(method, arguments.length)
            .orElseThrow(() -> new IllegalStateException(type + " has no " + method));
    try {
      return found.invoke(null, arguments);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  Object constant(String field) {
    try {
      return type.getField(field).get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<Method> find(String name, int parameters) {
    return methods.computeIfAbsent(
        name + "/" + parameters,
        key ->
            Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> method.getParameterCount() == parameters)
                .peek(method -> method.setAccessible(true))
                .findFirst());
  }
}
