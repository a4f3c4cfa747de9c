package dev.vertebra.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.ExplainPage;
import dev.vertebra.diagnostic.ExplainPages;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every code has an explain page and a corpus case that shows it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodesTest {
  private static final Pattern SHOWN =
      Pattern.compile(
          "^(?:error|warning|note)\\[(VT[0-9]{3})]|^ += so: (VT[0-9]{3}) ", Pattern.MULTILINE);
  private static final List<String> SECTIONS =
      List.of("## What", "## Why an auditor cares", "## Fix");

  /** What no small text file can show; tests of the reader show it. */
  private static final Set<String> WITHOUT_CASE =
      Set.of(
          "VT001", // a file that cannot be opened
          "VT002", // a symbolic link
          "VT006", // more than 4 MiB
          "VT131", // a field of 64 Ki characters
          "VT701", // sealed releases: SealCommandTest and TamperingTest show these
          "VT702", "VT703", "VT704", "VT705", "VT711", "VT712", "VT713", "VT714", "VT715", "VT716",
          "VT721", // published folders: TamperingTest
          "VT722", "VT723", "VT724", "VT725", "VT726", "VT727", "VT728",
          "VT742", // found by running runs again, which check never does: ReproduceCommandTest
          "VT743", "VT744", "VT745", "VT746", "VT747", "VT748",
          "VT501"); // found while publishing; DossierFindingsTest has it

  private final TreeMap<String, Code> codes = new TreeMap<>();

  @BeforeAll
  void collect() throws ReflectiveOperationException {
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(location -> !location.contains("/render/"))
            .importPath(Path.of("target/classes/dev/vertebra"))) {
      for (JavaField field : type.getFields()) {
        boolean isStatic = java.lang.reflect.Modifier.isStatic(field.reflect().getModifiers());
        if (isStatic && field.getRawType().isEquivalentTo(Code.class)) {
          Field constant = field.reflect();
          constant.setAccessible(true);
          Code code = (Code) constant.get(null);
          Code other = codes.put(code.id(), code);
          assertThat(other).as("%s is declared twice", code.id()).isNull();
        }
      }
    }
    assertThat(codes).hasSizeGreaterThan(10);
  }

  @Test
  void everyCodeHasAnExplainPageThatAgreesWithIt() {
    List<String> wrong = new ArrayList<>();
    for (Code code : codes.values()) {
      String problem =
          ExplainPages.find(code.id()).map(page -> disagreement(code, page)).orElse("has no page");
      if (!problem.isEmpty()) {
        wrong.add(code.id() + " " + code.name() + " " + problem);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyExplainPageBelongsToACode() {
    assertThat(ExplainPages.all()).extracting(ExplainPage::code).allMatch(codes::containsKey);
  }

  @Test
  void everyCodeIsShownByACaseOfTheCorpus() throws IOException {
    TreeSet<String> shown = new TreeSet<>();
    for (CorpusCase corpusCase : CorpusCase.all()) {
      if (Files.exists(corpusCase.expectation())) {
        Matcher found = SHOWN.matcher(Files.readString(corpusCase.expectation()));
        while (found.find()) {
          shown.add(found.group(1) == null ? found.group(2) : found.group(1));
        }
      }
    }
    Map<String, String> missing =
        codes.values().stream()
            .filter(code -> !shown.contains(code.id()) && !WITHOUT_CASE.contains(code.id()))
            .collect(Collectors.toMap(Code::id, Code::name, (a, b) -> a, TreeMap::new));
    assertThat(missing).as("codes without a case in the corpus").isEmpty();
  }

  private static String disagreement(Code code, ExplainPage page) {
    if (!page.code().equals(code.id()) || !page.name().equals(code.name())) {
      return "is called " + page.code() + " " + page.name() + " on its page";
    }
    if (page.severity() != code.severity()) {
      return "is a " + page.severity().label() + " on its page";
    }
    return SECTIONS.stream()
        .filter(section -> !page.body().contains(section + "\n"))
        .findFirst()
        .map(section -> "has no section " + section)
        .orElse("");
  }
}
