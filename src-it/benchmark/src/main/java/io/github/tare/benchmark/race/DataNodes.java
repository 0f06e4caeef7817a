package io.github.tare.benchmark.race;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * The bytes that have passed the DataNodes of this JVM.
 *
 * @param written by clients
 * @param read by clients, those on the nodes included
 */
record DataNodes(long written, long read) {
  private static final String ALL = "Hadoop:service=DataNode,name=DataNodeActivity-*";

  static DataNodes now() {
    return new DataNodes(sum("BytesWritten"), sum("BytesRead"));
  }

  DataNodes since(DataNodes before) {
    return new DataNodes(written - before.written, read - before.read);
  }

  private static long sum(String attribute) {
    try {
      MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
      long sum = 0;
      for (ObjectName bean : beans.queryNames(new ObjectName(ALL), null)) {
        sum += ((Number) beans.getAttribute(bean, attribute)).longValue();
      }
      return sum;
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }
}
