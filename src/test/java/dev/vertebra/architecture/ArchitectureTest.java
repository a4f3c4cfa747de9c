package dev.vertebra.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Holds the rules of architecture.md against the code. {@link RulesBiteTest} holds the rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
  private static final String ROOT = "dev.vertebra";
  private JavaClasses main;

  @BeforeAll
  void read() {
    // Graphviz, compiled from WebAssembly: large, and not ours to shape.
    ImportOption ours = location -> !location.contains("/render/graph/wasm/");
    main =
        new ClassFileImporter()
            .withImportOption(ours)
            .importPath(Path.of("target/classes/dev/vertebra"));
    assertThat(main).hasSizeGreaterThan(50);
  }

  @Test
  void packagesImportWhatTheTableAllows() {
    hold(ImportTable.rules(ROOT));
  }

  @Test
  void boundariesAreKept() {
    hold(Boundaries.rules(ROOT));
  }

  @Test
  void nothingDependsOnTheMachine() {
    hold(Determinism.rules(ROOT));
  }

  @Test
  void packagesAreNullMarked() {
    hold(Nullness.rules(ROOT));
  }

  @Test
  void everyPackageSaysWhatItIsForAndNamesItsEntryType() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/vertebra"))) {
      for (Path folder : files.filter(Files::isDirectory).filter(this::holdsCode).toList()) {
        assertThat(folder.resolve("package-info.java"))
            .content()
            .contains("/**", "{@link", "@NullMarked");
      }
    }
  }

  private boolean holdsCode(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void hold(List<ArchRule> rules) {
    assertThat(rules).isNotEmpty().allSatisfy(rule -> rule.check(main));
  }
}
