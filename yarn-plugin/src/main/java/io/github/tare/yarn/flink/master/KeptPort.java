package io.github.tare.yarn.flink.master;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Iterator;
import org.apache.flink.util.NetUtils;

/**
 * A port on which this process will listen later, known before.
 *
 * <p>A socket is bound to it and does not listen. Linux gives the port to nobody else then, but
 * lets a server be bound to it that may reuse addresses, as all of Java's may there.
 *
 * @param socket that is bound to it
 */
record KeptPort(Socket socket) implements AutoCloseable {

  /**
   * The first free port.
   *
   * @param range a port, a range or a list of them; 0 is any
   * @throws IOException if none is free, or it is no such text
   */
  static KeptPort in(String range) throws IOException {
    for (Iterator<Integer> ports = ports(range); ports.hasNext(); ) {
      Socket socket = new Socket();
      try {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(ports.next()));
        return new KeptPort(socket);
      } catch (BindException e) {
        socket.close();
      }
    }
    throw new IOException("no port is free in " + range);
  }

  private static Iterator<Integer> ports(String range) throws IOException {
    try {
      return NetUtils.getPortRangeFromString(range);
    } catch (RuntimeException e) {
      throw new IOException(range + " are no ports", e);
    }
  }

  int number() {
    return socket.getLocalPort();
  }

  /** From now on it is anybody's, unless a server listens there. */
  @Override
  public void close() throws IOException {
    socket.close();
  }
}
