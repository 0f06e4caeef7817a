package io.github.tare.it;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** One cluster for the whole run: started when a class first asks, stopped at the end by JUnit. */
final class SharedCluster extends TypeBasedParameterResolver<TestCluster> {

  @Override
  public TestCluster resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedCluster.class))
        .getOrComputeIfAbsent(TestCluster.class, key -> TestCluster.start(), TestCluster.class);
  }
}
