package dev.vertebra.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which package may import which: the table of architecture.md. */
final class ImportTable {
  private static final String LANGUAGE = "source diagnostic model profile";
  private static final String ALL_BUT_REPORT =
      LANGUAGE
          + " output read resolve check analyse compare release render.page render.graph render.site"
          + " render.dossier seal importer";

  private static final Map<String, String> TABLE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("source", ""),
              Map.entry("output", ""),
              Map.entry("diagnostic", "source"),
              Map.entry("model", "source"),
              Map.entry("profile", "source diagnostic model"),
              Map.entry("read", LANGUAGE),
              Map.entry("resolve", LANGUAGE),
              Map.entry("check", LANGUAGE),
              Map.entry("analyse", LANGUAGE),
              Map.entry("release", LANGUAGE + " output"),
              Map.entry("compare", LANGUAGE + " resolve"),
              Map.entry("render.page", LANGUAGE + " output render.graph compare"),
              Map.entry("render.graph", "model output"),
              Map.entry("render.site", LANGUAGE + " output render.page render.graph report"),
              Map.entry("render.dossier", LANGUAGE + " output render.page render.graph"),
              Map.entry("seal", "source diagnostic model output"),
              Map.entry("report", "source diagnostic model compare"),
              Map.entry("importer", LANGUAGE),
              Map.entry("author", LANGUAGE + " output"),
              Map.entry("reproduce", LANGUAGE + " read"),
              Map.entry("pipeline", ALL_BUT_REPORT),
              Map.entry("cli", ALL_BUT_REPORT + " report author reproduce pipeline")));

  private ImportTable() {}

  /** One rule for each package, and one that says there are no others. */
  static List<ArchRule> rules(String root) {
    List<ArchRule> rules = new ArrayList<>();
    TABLE.forEach((name, allowed) -> rules.add(imports(root, name, allowed)));
    rules.add(
        classes()
            .that(resideInAPackage(root + ".."))
            .should()
            .resideInAnyPackage(
                TABLE.keySet().stream().map(name -> tree(root, name)).toArray(String[]::new))
            .as("every package has a row in the table of imports"));
    return rules;
  }

  private static ArchRule imports(String root, String name, String allowed) {
    String[] packages =
        Stream.concat(Stream.of(name), Stream.of(allowed.split(" ", -1)))
            .filter(other -> !other.isEmpty())
            .map(other -> tree(root, other))
            .toArray(String[]::new);
    return classes()
        .that(resideInAPackage(tree(root, name)))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(packages).or(not(resideInAPackage(root + ".."))))
        .as(name + " imports only [" + allowed + "]")
        .allowEmptyShould(true);
  }

  private static String tree(String root, String name) {
    return root + "." + name + "..";
  }
}
