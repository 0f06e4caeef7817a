package io.github.tare.yarn.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.hadoop.ipc.RemoteException;
import org.apache.hadoop.security.AccessControlException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CausesTest {
  @ParameterizedTest
  @MethodSource("failures")
  void a_failure_is_told_without_its_wrapping(Throwable failure, String words) {
    assertThat(Causes.inWords(new RuntimeException("wrapped", new IOException(failure))))
        .isEqualTo(words);
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new ConnectException("refused"), "the connection was refused"),
        Arguments.of(new UnknownHostException("rm-1"), "the host rm-1 is not known"),
        Arguments.of(new SocketTimeoutException("4000 millis"), "no answer came in time"),
        Arguments.of(new NoRouteToHostException("x"), "there is no route to the host"),
        Arguments.of(
            new IOException("RPC response has a length of 1213486160 exceeds maximum data length"),
            "something answers there that does not speak Hadoop's protocol"),
        Arguments.of(
            new RemoteException(
                AccessControlException.class.getName(),
                "Permission denied: user=jane, access=WRITE\n\tat org.a.B"),
            "Permission denied: user=jane, access=WRITE"),
        Arguments.of(
            new IOException("Failed to find any Kerberos tgt."),
            "Kerberos let nobody in (Failed to find any Kerberos tgt); is there a ticket?"
                + " See klist, kinit"),
        Arguments.of(new IllegalStateException(), "IllegalStateException"));
  }
}
