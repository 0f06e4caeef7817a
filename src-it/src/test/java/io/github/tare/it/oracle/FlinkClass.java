package io.github.tare.it.oracle;

import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

  /** A static method, found by its name and the arguments it takes. */
  Object call(String method, Object... arguments) throws InvocationTargetException {
    return callOn(null, method, arguments);
  }

  /** A method of an object of this class. */
  Object callOn(@Nullable Object object, String method, Object... arguments)
      throws InvocationTargetException {
    Method found =
        findFor(method, arguments)
            .orElseThrow(() -> new IllegalStateException(type + " has no " + method));
    try {
      return found.invoke(object, arguments);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  Object constant(String field) {
    try {
      Field found = type.getDeclaredField(field);
      found.setAccessible(true);
      return found.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An object of this interface; each method is answered by its name and its arguments. */
  Object implementedBy(BiFunction<String, Object[], @Nullable Object> answers) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) -> answers.apply(method.getName(), arguments));
  }

  /** A new object, by the public constructor that takes these arguments. */
  Object create(Object... arguments) {
    try {
      return Arrays.stream(type.getConstructors())
          .filter(constructor -> takes(constructor, arguments))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(type + " is not made so"))
          .newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<Method> findFor(String name, Object... arguments) {
    return methods.computeIfAbsent(
        name + Arrays.stream(arguments).map(Object::getClass).toList(),
        key ->
            Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && takes(method, arguments))
                .peek(method -> method.setAccessible(true))
                .findFirst());
  }

  private static boolean takes(Executable executable, Object... arguments) {
    Class<?>[] types = executable.getParameterTypes();
    return types.length == arguments.length
        && IntStream.range(0, types.length).allMatch(i -> takes(types[i], arguments[i]));
  }

  private static boolean takes(Class<?> type, @Nullable Object argument) {
    return argument == null || MethodType.methodType(type).wrap().returnType().isInstance(argument);
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
