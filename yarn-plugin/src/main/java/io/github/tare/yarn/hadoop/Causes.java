package io.github.tare.yarn.hadoop;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.Locale;
import org.apache.hadoop.ipc.RemoteException;
import org.apache.hadoop.ipc.StandbyException;
import org.apache.hadoop.security.AccessControlException;

/** Why a call failed, in words that a person can act on, without Hadoop's wrapping. */
final class Causes {
  private Causes() {}

  /** The rest of a sentence, for example {@code the connection was refused}. */
  static String inWords(Throwable failure) {
    Throwable root = root(failure);
    if (root instanceof ConnectException) {
      return "the connection was refused";
    }
    if (root instanceof UnknownHostException) {
      return "the host " + message(root) + " is not known";
    }
    if (root instanceof SocketTimeoutException) {
      return "no answer came in time";
    }
    if (root instanceof NoRouteToHostException) {
      return "there is no route to the host";
    }
    if (message(root).contains("exceeds maximum data length")) {
      return "something answers there that does not speak Hadoop's protocol";
    }
    if (root instanceof CertificateException || root instanceof CertPathBuilderException) {
      return "its certificate is not trusted (" + firstLine(root) + "); see ssl-client.xml";
    }
    return kerberos(root) ? withoutTicket(root) : firstLine(root);
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause && !isTelling(cause)) {
      cause = cause.getCause();
    }
    return cause instanceof RemoteException remote ? remote.unwrapRemoteException() : cause;
  }

  private static boolean isTelling(Throwable cause) {
    return cause instanceof AccessControlException || cause instanceof StandbyException;
  }

  private static boolean kerberos(Throwable root) {
    String text = message(root).toLowerCase(Locale.ROOT);
    return text.contains("kerberos") || text.contains("gssexception") || text.contains("tgt");
  }

  private static String withoutTicket(Throwable root) {
    return "Kerberos let nobody in (" + firstLine(root) + "); is there a ticket? See klist, kinit";
  }

  private static String firstLine(Throwable root) {
    String text = message(root).strip();
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    return line.isEmpty() ? root.getClass().getSimpleName() : line.replaceAll("\\.$", "");
  }

  private static String message(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? "" : message;
  }
}
