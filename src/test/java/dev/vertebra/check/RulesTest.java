package dev.vertebra.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vertebra.check.coverage.CoverageCheck;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.ExplainPage;
import dev.vertebra.diagnostic.ExplainPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {
  @Test
  void everyRuleClassIsListedOnce() {
    List<String> written =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.vertebra.check")
                .stream()
                .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
                .filter(type -> !type.isEquivalentTo(CoverageCheck.class)) // made from declarations
                .map(JavaClass::getName)
                .sorted()
                .toList();
    List<String> listed = Rules.all().stream().map(r -> r.getClass().getName()).sorted().toList();
    assertThat(listed).isEqualTo(written).hasSizeGreaterThan(30);
  }

  @Test
  void codesAreUniqueAndInOrder() {
    List<String> ids = Rules.codes().stream().map(Code::id).toList();
    assertThat(ids).doesNotHaveDuplicates().isSorted().allMatch(id -> id.matches("VT[3467].*"));
    assertThat(Rules.codes().stream().map(Code::name)).doesNotHaveDuplicates();
  }

  @Test
  void everyCodeHasAPageThatAgrees() {
    for (Code code : Rules.codes()) {
      assertThat(ExplainPages.find(code.id()))
          .as(code.id())
          .hasValueSatisfying(
              page -> {
                assertThat(page.name()).isEqualTo(code.name());
                assertThat(page.severity()).isEqualTo(code.severity());
                assertThat(page.body()).contains("## Example", "## When a waiver is right");
              });
    }
  }

  @Test
  void noPageIsWithoutARule() {
    assertThat(ExplainPages.all().stream().map(ExplainPage::code).filter(c -> c.startsWith("VT3")))
        .containsExactlyElementsOf(
            Rules.codes().stream().map(Code::id).filter(id -> id.startsWith("VT3")).toList());
  }

  @Test
  void theRulesPageListsEveryCode() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/rules.md"));
    for (Code code : Rules.codes()) {
      String row = "| %s | %s | %s |".formatted(code.id(), code.name(), code.severity().label());
      assertThat(page).containsOnlyOnce(row);
    }
  }
}
