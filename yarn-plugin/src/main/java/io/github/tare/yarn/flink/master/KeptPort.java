package io.github.tare.yarn.flink.master;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
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
   * @throws IOException if none is free, it is no such text, or this system keeps no ports
   */
  static KeptPort in(String range) throws IOException {
    for (Iterator<Integer> ports = ports(range); ports.hasNext(); ) {
      KeptPort kept = new KeptPort(new Socket());
      try {
        kept.socket.setReuseAddress(true);
        kept.socket.bind(new InetSocketAddress(ports.next()));
        return kept.orComplain();
      } catch (BindException e) {
        kept.close();
      }
    }
    throw new IOException("no port is free in " + range);
  }

  private KeptPort orComplain() throws IOException {
    if (!letsAServerIn()) {
      close();
      throw new IOException("this system lets no server listen on a port that is kept for it");
    }
    return this;
  }

  /** Other systems than Linux may not. */
  boolean letsAServerIn() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(number()));
      return true;
    } catch (BindException e) {
      return false;
    }
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
