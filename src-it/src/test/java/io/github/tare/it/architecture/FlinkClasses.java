package io.github.tare.it.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.yarn.client.api.YarnClient;

/** The classes of one Flink home, with the plug-in and Hadoop's client beside them. */
final class FlinkClasses implements AutoCloseable {
  private final URLClassLoader loader;

  private FlinkClasses(URLClassLoader loader) {
    this.loader = loader;
  }

  static FlinkClasses of(Path home) throws IOException {
    try (Stream<Path> flink = Files.list(home.resolve("target/flink/lib"))) {
      Stream<URL> tare =
          Stream.of("../yarn-plugin/target/classes", "../calc-core/target/classes")
              .map(Path::of)
              .map(FlinkClasses::url);
      URL[] urls =
          Stream.of(tare, flink.map(FlinkClasses::url), Stream.of(hadoop()))
              .flatMap(each -> each)
              .toArray(URL[]::new);
      return new FlinkClasses(new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()));
    }
  }

  /** The target of an access if this version does not have it, or has it otherwise. */
  Optional<String> missing(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    try {
      boolean there =
          access instanceof JavaFieldAccess field
              ? hasField(owner(access), field)
              : hasCodeUnit(owner(access), (CodeUnitAccessTarget) target);
      return there ? Optional.empty() : Optional.of(target.getFullName());
    } catch (ClassNotFoundException e) {
      return Optional.of(target.getFullName() + ": no class " + e.getMessage());
    }
  }

  boolean hasMethod(String className, String method) {
    try {
      return methods(load(className)).stream().anyMatch(each -> each.getName().equals(method));
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The types of the parameters of each public constructor. */
  List<List<String>> constructors(String className) throws ClassNotFoundException {
    return Stream.of(load(className).getConstructors())
        .map(each -> Stream.of(each.getParameterTypes()).map(Class::getName).toList())
        .toList();
  }

  /** The abstract methods that a concrete class leaves open. */
  List<String> unimplemented(String className) throws ClassNotFoundException {
    Class<?> type = load(className);
    if (Modifier.isAbstract(type.getModifiers())) {
      return List.of();
    }
    Set<Method> all = methods(type);
    return all.stream()
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .filter(open -> all.stream().noneMatch(method -> implementsIt(method, open)))
        .map(Method::toString)
        .toList();
  }

  private static boolean implementsIt(Method method, Method open) {
    return !Modifier.isAbstract(method.getModifiers())
        && method.getName().equals(open.getName())
        && Arrays.equals(method.getParameterTypes(), open.getParameterTypes());
  }

  private Class<?> owner(JavaAccess<?> access) throws ClassNotFoundException {
    return load(access.getTargetOwner().getName());
  }

  private Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, false, loader);
  }

  private static boolean hasField(Class<?> owner, JavaFieldAccess access) {
    return family(owner).stream()
        .flatMap(type -> Stream.of(type.getDeclaredFields()))
        .anyMatch(
            field ->
                field.getName().equals(access.getTarget().getName())
                    && named(field.getType(), access.getTarget().getRawType()));
  }

  private static boolean hasCodeUnit(Class<?> owner, CodeUnitAccessTarget target) {
    Stream<? extends Executable> candidates =
        target.getName().equals("<init>")
            ? Stream.of(owner.getDeclaredConstructors())
            : methods(owner).stream()
                .filter(method -> method.getName().equals(target.getName()))
                .filter(method -> named(method.getReturnType(), target.getRawReturnType()));
    return candidates.anyMatch(each -> sameParameters(each, target));
  }

  private static boolean sameParameters(Executable executable, CodeUnitAccessTarget target) {
    Class<?>[] types = executable.getParameterTypes();
    List<JavaClass> wanted = target.getRawParameterTypes();
    if (types.length != wanted.size()) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      if (!named(types[i], wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean named(Class<?> type, JavaClass wanted) {
    return type.getName().equals(wanted.getName());
  }

  private static Set<Method> methods(Class<?> type) {
    Set<Method> methods = new LinkedHashSet<>();
    family(type).forEach(each -> methods.addAll(List.of(each.getDeclaredMethods())));
    return methods;
  }

  /** A class, its superclasses and all their interfaces. */
  private static Set<Class<?>> family(Class<?> type) {
    Set<Class<?>> family = new LinkedHashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(type, Object.class));
    while (!open.isEmpty()) {
      Class<?> next = open.remove();
      if (family.add(next)) {
        open.addAll(List.of(next.getInterfaces()));
        Optional.ofNullable(next.getSuperclass()).ifPresent(open::add);
      }
    }
    return family;
  }

  private static URL hadoop() {
    return YarnClient.class.getProtectionDomain().getCodeSource().getLocation();
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
