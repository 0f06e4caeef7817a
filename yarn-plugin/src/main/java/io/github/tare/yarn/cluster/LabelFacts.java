package io.github.tare.yarn.cluster;

import java.util.Objects;

/**
 * A node label.
 *
 * @param name for example {@code gpu}
 * @param exclusive whether its nodes run only containers that ask for it; otherwise they lend what
 *     is idle to containers that ask for none
 */
public record LabelFacts(String name, boolean exclusive) {
  public LabelFacts {
    Objects.requireNonNull(name);
  }
}
