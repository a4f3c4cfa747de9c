package dev.vertebra.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.vertebra.architecture.bad.read.ReadsAsItLikes;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule finds what it is there to find, in classes that were written to break it. */
class RulesBiteTest {
  private static final String ROOT = "dev.vertebra.architecture.bad";
  private static final JavaClasses BAD =
      new ClassFileImporter()
          .importPath(Path.of("target/test-classes/dev/vertebra/architecture/bad"));

  @Test
  void theTableOfImportsBites() {
    assertThat(violations(ImportTable.rules(ROOT)))
        .anyMatch(text -> text.contains("ReadsAsItLikes") && text.contains("ResolvesAnything"))
        .anyMatch(text -> text.contains("no.row.NowhereAtHome"));
  }

  @Test
  void theBoundariesBite() {
    assertThat(violations(Boundaries.rules(ROOT)))
        .anyMatch(text -> text.contains("ReadsAsItLikes") && text.contains("ResolvesAnything"))
        .anyMatch(text -> text.contains("freemarker"))
        .anyMatch(text -> text.contains("java.nio.file.Files"))
        .anyMatch(text -> text.contains("java.io.FileReader"))
        .anyMatch(text -> text.contains("System.out"))
        .anyMatch(text -> text.contains("System.err"))
        .anyMatch(text -> text.contains("System.exit"))
        .anyMatch(text -> text.contains("System.getenv"))
        .anyMatch(text -> text.contains("System.getProperty"))
        .anyMatch(text -> text.contains("java.lang.ProcessBuilder"))
        .anyMatch(text -> text.contains("startsAnotherWay") && text.contains("Runtime.exec"))
        .anyMatch(text -> text.contains("runsCommands") && text.contains("reproduce.machine"))
        .anyMatch(text -> text.contains("RecordManager"))
        .anyMatch(text -> text.contains("RuleImpl"));
  }

  @Test
  void everyCallThatDependsOnTheMachineIsFound() {
    List<String> found = violations(Determinism.rules(ROOT));
    List<String> methods =
        Arrays.stream(ReadsAsItLikes.class.getDeclaredMethods())
            .filter(method -> !method.isSynthetic())
            .map(Method::getName)
            .filter(name -> name.startsWith("asks"))
            .toList();
    assertThat(methods).hasSizeGreaterThan(20);
    assertThat(methods)
        .allSatisfy(
            name ->
                assertThat(found).anyMatch(text -> text.contains("ReadsAsItLikes." + name + "(")));
  }

  @Test
  void aMissingNullMarkedIsFound() {
    assertThat(violations(Nullness.rules(ROOT))).anyMatch(text -> text.contains("ReadsAsItLikes"));
  }

  private static List<String> violations(List<ArchRule> rules) {
    return rules.stream()
        .flatMap(rule -> rule.evaluate(BAD).getFailureReport().getDetails().stream())
        .toList();
  }
}
