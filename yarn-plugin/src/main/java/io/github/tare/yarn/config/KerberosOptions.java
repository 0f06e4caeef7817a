package io.github.tare.yarn.config;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.problem.Place;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.Problems;
import io.github.tare.calc.problem.Severity;
import io.github.tare.yarn.config.YarnOptions.Kerberos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads who an application is on a cluster with Kerberos. Sources: Flink's {@code
 * SecurityConfiguration} and {@code YarnClusterDescriptor}.
 */
record KerberosOptions(Kerberos kerberos, Problems problems) {
  private static final String SERVICE = "hadoopfs";

  static KerberosOptions read(TypedValues values) {
    Kerberos kerberos =
        new Kerberos(
            values.text(YarnKeys.KEYTAB),
            values.text(YarnKeys.PRINCIPAL),
            values.bool(YarnKeys.TICKET_CACHE).orElse(flinks(true)),
            values.bool(YarnKeys.SHIP_KEYTAB).orElse(flinks(true)),
            values.text(YarnKeys.LOCAL_KEYTAB).orElse(flinks("krb5.keytab")),
            values.text(YarnKeys.KRB5_CONF),
            values.list(YarnKeys.FILE_SYSTEMS).orElse(flinks(List.of())),
            values.bool(YarnKeys.DELEGATION_TOKENS).orElse(flinks(true)));
    List<Problem> problems = new ArrayList<>();
    halfALogin(kerberos).ifPresent(problems::add);
    fileSystemsWithoutTokens(kerberos).ifPresent(problems::add);
    values
        .list(YarnKeys.TOKEN_SERVICES)
        .filter(services -> !services.value().equals(List.of(SERVICE)))
        .ifPresent(services -> problems.add(otherServices(services)));
    return new KerberosOptions(kerberos, new Problems(problems));
  }

  private static Optional<Problem> halfALogin(Kerberos kerberos) {
    if (kerberos.keytab().isPresent() == kerberos.principal().isPresent()) {
      return Optional.empty();
    }
    boolean keytab = kerberos.keytab().isPresent();
    String there = keytab ? YarnKeys.KEYTAB : YarnKeys.PRINCIPAL;
    String missing = keytab ? YarnKeys.PRINCIPAL : YarnKeys.KEYTAB;
    return kerberos
        .keytab()
        .or(kerberos::principal)
        .map(
            value ->
                problem(
                    ProblemCode.KERBEROS_CONFLICT,
                    there + " is set and " + missing + " is not: nobody can log in with one alone.",
                    place(there, value),
                    "Set both, or neither."));
  }

  private static Optional<Problem> fileSystemsWithoutTokens(Kerberos kerberos) {
    return Optional.of(kerberos.fileSystems())
        .filter(systems -> !systems.value().isEmpty() && !kerberos.tokens().value())
        .map(
            systems ->
                problem(
                    ProblemCode.KERBEROS_CONFLICT,
                    YarnKeys.FILE_SYSTEMS
                        + " asks for tokens that "
                        + YarnKeys.DELEGATION_TOKENS
                        + " forbids.",
                    place(
                        YarnKeys.FILE_SYSTEMS,
                        new Sourced<>(String.join(";", systems.value()), systems.origin())),
                    "Leave one of the two out."));
  }

  private static Problem otherServices(Sourced<List<String>> services) {
    return problem(
        ProblemCode.OPTION_NOT_HONOURED,
        "Tare does not honour "
            + YarnKeys.TOKEN_SERVICES
            + " but for "
            + SERVICE
            + ": the client loads no provider of Flink's.",
        place(
            YarnKeys.TOKEN_SERVICES,
            new Sourced<>(String.join(";", services.value()), services.origin())),
        "Leave it out; with a keytab the application master obtains all other tokens itself.");
  }

  private static Place place(String key, Sourced<String> value) {
    return new Place(key, value.value(), value.origin());
  }

  private static Problem problem(ProblemCode code, String message, Place place, String hint) {
    return new Problem(code, Severity.ERROR, message, List.of(place), hint);
  }

  private static <T> Sourced<T> flinks(T value) {
    return new Sourced<>(value, new Origin.BuiltIn("Flink"));
  }
}
