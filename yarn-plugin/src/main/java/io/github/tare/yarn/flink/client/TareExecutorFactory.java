package io.github.tare.yarn.flink.client;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import org.apache.flink.client.deployment.executors.AbstractSessionClusterExecutor;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.core.execution.PipelineExecutorFactory;

/** Sends jobs to a session with Flink's own executor; found through {@code META-INF/services}. */
public final class TareExecutorFactory implements PipelineExecutorFactory {
  @Override
  public String getName() {
    return Target.SESSION.text();
  }

  @Override
  public boolean isCompatibleWith(Configuration configuration) {
    return Target.of(configuration).filter(target -> target == Target.SESSION).isPresent();
  }

  /** Its constructor takes the configuration too since Flink 2.0. */
  @Override
  public PipelineExecutor getExecutor(Configuration configuration) {
    Object[] arguments = {new TareClusterClientFactory(), configuration};
    Constructor<?> constructor = AbstractSessionClusterExecutor.class.getConstructors()[0];
    try {
      return (PipelineExecutor)
          constructor.newInstance(Arrays.copyOf(arguments, constructor.getParameterCount()));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("this Flink is not known: " + constructor, e);
    }
  }
}
