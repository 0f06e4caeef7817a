package io.github.tare.it.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The classes that ship, as they were compiled and before they were shaded. */
final class Tare {
  static final String CORE = "io.github.tare.calc";
  static final String PLUGIN = "io.github.tare.yarn";

  private Tare() {}

  static JavaClasses core() {
    return imported(Path.of("..", "calc-core", "target", "classes"));
  }

  static JavaClasses plugin() {
    return imported(Path.of("..", "yarn-plugin", "target", "classes"));
  }

  static JavaClasses all() {
    return new ClassFileImporter()
        .importPaths(
            Path.of("..", "calc-core", "target", "classes"),
            Path.of("..", "yarn-plugin", "target", "classes"));
  }

  private static JavaClasses imported(Path directory) {
    return new ClassFileImporter().importPath(directory);
  }
}
