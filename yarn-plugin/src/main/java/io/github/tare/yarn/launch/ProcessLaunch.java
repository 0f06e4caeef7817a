package io.github.tare.yarn.launch;

import io.github.tare.calc.option.Options;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.yarn.config.YarnKeys;
import io.github.tare.yarn.config.YarnOptions;
import io.github.tare.yarn.proposal.ShippedFiles;
import io.github.tare.yarn.staging.StagedFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A process that is to run in a container: everything its launch context is made of.
 *
 * @param process the JobManager, which is the application master, or a TaskExecutor
 * @param jvmArguments the computed ones, for example {@code -Xmx536870902}
 * @param options the effective configuration: {@code env.java.*}, {@code containerized.*.env.*},
 *     {@code io.tmp.dirs} and {@code tare.launch.expand-on-node} are read here
 * @param files what is localised into the working directory
 * @param shipping which of them are the user's, and what becomes of them
 * @param hadoopClasspath Hadoop's entries on the nodes, see {@code yarn.application.classpath}
 * @param user who submits; on a cluster without Kerberos the processes act in that name
 * @param access who else may look at it
 * @param recorder that notes its memory; empty where the user wants none
 */
public record ProcessLaunch(
    ProcessKind process,
    List<String> jvmArguments,
    Options options,
    List<StagedFile> files,
    YarnOptions.Shipping shipping,
    List<String> hadoopClasspath,
    String user,
    Access access,
    Optional<FlightRecorder> recorder) {
  public ProcessLaunch {
    Objects.requireNonNull(process);
    Objects.requireNonNull(options);
    Objects.requireNonNull(shipping);
    Objects.requireNonNull(user);
    Objects.requireNonNull(access);
    Objects.requireNonNull(recorder);
    jvmArguments = List.copyOf(jvmArguments);
    files = List.copyOf(files);
    hadoopClasspath = List.copyOf(hadoopClasspath);
  }

  boolean has(String fileName) {
    return files.stream().anyMatch(file -> file.name().equals(fileName));
  }

  boolean isKeytab(String fileName) {
    return options
        .find(YarnKeys.LOCAL_KEYTAB)
        .map(Sourced::value)
        .orElse("krb5.keytab")
        .equals(fileName);
  }

  /** The names of the files that YARN unpacks. */
  Set<String> archives() {
    return shipping.archives().value().stream()
        .map(ShippedFiles::archiveName)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the keys of the user's variables begin with. */
  String environmentPrefix() {
    return switch (process) {
      case JOB_MANAGER -> YarnKeys.MASTER_ENVIRONMENT;
      case TASK_EXECUTOR -> YarnKeys.WORKER_ENVIRONMENT;
    };
  }

  /** The name of its log files, which Flink's web interface looks for. */
  String logName() {
    return process.keyPrefix();
  }
}
