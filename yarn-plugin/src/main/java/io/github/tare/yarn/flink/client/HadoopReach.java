package io.github.tare.yarn.flink.client;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import java.util.List;
import java.util.function.Supplier;

/** What leads to Hadoop's classes, from a thread of Flink's command line. */
final class HadoopReach {
  private HadoopReach() {}

  /**
   * Does it with Tare's own class loader around it: Hadoop keeps the one that it sees first until
   * the process ends, and in a job's {@code main} that is the job's, which is closed by then.
   *
   * @throws RuntimeException the report, if Hadoop is not on the class path
   */
  static <T> T within(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(HadoopReach.class.getClassLoader());
    try {
      return work.get();
    } catch (NoClassDefFoundError e) {
      if (String.valueOf(e.getMessage()).contains("org/apache/hadoop")) {
        throw Refused.because(Problems.of(noHadoop()));
      }
      throw e;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Problem noHadoop() {
    return new Problem(
        ProblemCode.HADOOP_NOT_FOUND,
        Severity.ERROR,
        "Hadoop's classes are not on the class path of Flink's command line.",
        List.of(),
        "export HADOOP_CLASSPATH=$(hadoop classpath)");
  }
}
