package io.github.tare.yarn.cluster;

import io.github.tare.yarn.config.JsonTree;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record in JSON: an object with a member for each component, so that what is added to a record
 * is saved, too. A member that this Tare does not know is passed over; a fact that an older one has
 * not saved is unknown.
 *
 * @param type of the record
 * @param parts its components
 */
record RecordForm(Class<?> type, List<Part> parts) {

  static JsonForm of(Class<?> type) {
    RecordForm form =
        new RecordForm(type, Arrays.stream(type.getRecordComponents()).map(Part::of).toList());
    return new JsonForm(form::write, form::read);
  }

  private Object write(Object value) {
    Map<String, Object> members = new LinkedHashMap<>();
    parts.forEach(part -> members.put(part.name(), part.form().write().apply(part.of(value))));
    return members;
  }

  private Object read(JsonTree json) {
    Object[] values = parts.stream().map(part -> part.read(json)).toArray();
    try {
      return constructor().newInstance(values);
    } catch (InvocationTargetException e) {
      throw json.isNot("possible: " + e.getTargetException().getMessage());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Constructor<?> constructor() throws NoSuchMethodException {
    return type.getDeclaredConstructor(
        parts.stream().map(part -> part.component().getType()).toArray(Class<?>[]::new));
  }

  /**
   * One component.
   *
   * @param component of the record
   * @param form of its type
   */
  private record Part(RecordComponent component, JsonForm form) {
    static Part of(RecordComponent component) {
      return new Part(component, JsonForm.of(component.getGenericType()));
    }

    String name() {
      return component.getName();
    }

    Object of(Object owner) {
      try {
        return component.getAccessor().invoke(owner);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    Object read(JsonTree owner) {
      JsonTree value = owner.at(name());
      return component.getType() == Fact.class && !owner.has(name())
          ? Fact.unknown("the saved facts do not have it")
          : form.read().apply(value);
    }
  }
}
