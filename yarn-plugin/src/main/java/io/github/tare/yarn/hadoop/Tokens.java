package io.github.tare.yarn.hadoop;

import io.github.tare.yarn.config.YarnOptions;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.security.Credentials;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.security.token.Token;
import org.apache.hadoop.security.token.TokenIdentifier;
import org.apache.hadoop.yarn.client.ClientRMProxy;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.client.util.YarnClientUtils;
import org.apache.hadoop.yarn.exceptions.YarnException;
import org.apache.hadoop.yarn.util.ConverterUtils;

/**
 * The tokens that an application acts with: those that the user has, and on a cluster with Kerberos
 * new ones for its file systems and for YARN, which YARN renews.
 *
 * @param client asks YARN for its token
 * @param staging holds the files that containers fetch
 * @param conf names the renewer
 * @param kerberos whether there are to be new ones, and for which file systems besides
 */
record Tokens(
    YarnClient client, FileSystem staging, Configuration conf, YarnOptions.Kerberos kerberos) {

  Credentials obtain() throws IOException {
    Credentials credentials =
        new Credentials(UserGroupInformation.getCurrentUser().getCredentials());
    if (UserGroupInformation.isSecurityEnabled() && mayAsk()) {
      addNew(credentials);
    }
    return credentials;
  }

  /** Flink: without a keytab and without the user's own tickets there is nobody to ask as. */
  private boolean mayAsk() {
    return kerberos.tokens().value()
        && (kerberos.keytab().isPresent() || kerberos.ticketCache().value());
  }

  private void addNew(Credentials credentials) throws IOException {
    String renewer = YarnClientUtils.getRmPrincipal(conf);
    staging.addDelegationTokens(renewer, credentials);
    try (FileSystem usual = FileSystem.newInstance(conf)) {
      usual.addDelegationTokens(renewer, credentials);
    }
    for (String other : kerberos.fileSystems().value()) {
      try (FileSystem fileSystem = FileSystem.newInstance(new Path(other).toUri(), conf)) {
        fileSystem.addDelegationTokens(renewer, credentials);
      }
    }
    Token<TokenIdentifier> token = yarnToken(renewer);
    credentials.addToken(token.getService(), token);
  }

  /** The master asks YARN whether it was killed, and then removes its files. */
  private Token<TokenIdentifier> yarnToken(String renewer) throws IOException {
    try {
      return ConverterUtils.convertFromYarn(
          client.getRMDelegationToken(new Text(renewer)),
          ClientRMProxy.getRMDelegationTokenService(conf));
    } catch (YarnException e) {
      throw new IOException(Causes.inWords(e), e);
    }
  }
}
