package io.github.tare.it.oracle;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** An object of one Flink, asked for its properties by the names of their getters. */
final class FlinkObject {
  private static final Map<Class<?>, Map<String, Method>> GETTERS = new ConcurrentHashMap<>();

  private final Object object;

  FlinkObject(Object object) {
    this.object = object;
  }

  /** A {@code MemorySize} of the object, in bytes. */
  String bytes(String getter) {
    return new FlinkObject(get(getter)).get("getBytes").toString();
  }

  Object get(String getter) {
    try {
      Method method =
          GETTERS
              .computeIfAbsent(object.getClass(), type -> new ConcurrentHashMap<>())
              .computeIfAbsent(getter, this::find);
      return Objects.requireNonNull(method.invoke(object), getter);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(getter, e);
    }
  }

  private Method find(String getter) {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      var found =
          Arrays.stream(type.getDeclaredMethods())
              .filter(method -> method.getName().equals(getter) && method.getParameterCount() == 0)
              .findFirst();
      if (found.isPresent()) {
        found.get().setAccessible(true);
        return found.get();
      }
    }
    throw new IllegalStateException(object.getClass() + " has no " + getter);
  }
}
