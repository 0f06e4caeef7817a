package io.github.tare.yarn.config;

import io.github.tare.calc.migrate.KeyChange;
import io.github.tare.calc.migrate.Migration;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.OptionLayer;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A configuration file, and what it becomes for today's Flink.
 *
 * @param source the old file
 * @param target where the new text belongs: the same file, or {@code config.yaml} beside it where
 *     Flink does not read the older format any more
 * @param changes what each old key became
 * @param text the new text
 * @param options what the new text says
 * @param isNew whether anything would change
 */
public record MigratedFile(
    Path source,
    Path target,
    List<KeyChange> changes,
    String text,
    Options options,
    boolean isNew) {
  public MigratedFile {
    Objects.requireNonNull(source);
    Objects.requireNonNull(target);
    changes = List.copyOf(changes);
    Objects.requireNonNull(text);
    Objects.requireNonNull(options);
  }

  /**
   * Reads and migrates; writes nothing.
   *
   * @param place the file, or the directory that holds it
   */
  public static ConfigResult<MigratedFile> of(Path place, PlanningMode mode, FlinkVersion version) {
    return OldFile.find(place, version)
        .fold(
            found -> of(found.value(), mode, version),
            missing -> new ConfigResult.Rejected<>(missing.problems()));
  }

  private static ConfigResult<MigratedFile> of(
      OldFile file, PlanningMode mode, FlinkVersion version) {
    Layer before = file.before();
    if (before.problems().refuse()) {
      return new ConfigResult.Rejected<>(before.problems());
    }
    Options options = Options.of(List.of(before.toOptionLayer()));
    Migration migration = Migration.of(options, mode, version);
    Problems found = before.problems().and(migration.problems());
    return found.refuse()
        ? new ConfigResult.Rejected<>(found)
        : rewritten(file, options, migration.changes(), found);
  }

  private static ConfigResult<MigratedFile> rewritten(
      OldFile file, Options before, List<KeyChange> changes, Problems found) {
    String text = file.rewritten(changes);
    Layer after = file.after(text);
    Options options = Options.of(List.of(after.toOptionLayer()));
    Problems problems = found.and(ReadBack.of(file.target(), after, options, before, changes));
    boolean isNew = !text.equals(file.text()) || !file.source().equals(file.target());
    return ConfigResult.of(
        new MigratedFile(file.source(), file.target(), changes, text, options, isNew), problems);
  }

  /** What the new text says, under these arguments. */
  public Options with(List<DynamicProperty> properties) {
    return Options.of(
        List.of(
            DynamicProperty.layer(properties).toOptionLayer(),
            new OptionLayer(target.toString(), options.all())));
  }
}
