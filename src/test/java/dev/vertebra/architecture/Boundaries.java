package dev.vertebra.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** What only some packages may touch. */
final class Boundaries {
  private static final List<String> STAGES = List.of("read", "resolve", "check", "analyse");

  /** Runs commands of the evidence; see decision 12. */
  private static final String MACHINE = ".reproduce.machine..";

  private Boundaries() {}

  static List<ArchRule> rules(String root) {
    List<ArchRule> rules = new ArrayList<>();
    STAGES.forEach(stage -> rules.add(noOtherStage(root, stage)));
    rules.add(
        noClasses()
            .that()
            .resideOutsideOfPackage(root + ".render..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "freemarker..",
                "guru.nidi..",
                "com.dylibso..",
                "com.openhtmltopdf..",
                "org.apache.pdfbox..",
                "org.apache.fontbox..",
                "org.apache.batik..")
            .as("only render knows FreeMarker, Graphviz and PDF libraries"));
    rules.add(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                root + ".source..", root + ".output..", root + ".cli..", root + MACHINE)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.file.Files")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.io\\.(File|RandomAccessFile|File(Input|Output)Stream|File(Reader|Writer))")
            .as("only source, output, cli and what runs a run again touch files"));
    rules.add(
        noClasses()
            .that()
            .resideOutsideOfPackage(root + MACHINE)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.ProcessBuilder")
            .orShould()
            .callMethodWhere(
                DescribedPredicate.describe(
                    "starts a process",
                    call ->
                        call.getTargetOwner().getName().equals("java.lang.Runtime")
                            && call.getTarget().getName().equals("exec")))
            .as("only what runs a run again starts processes"));
    rules.add(
        noClasses()
            .that()
            .resideOutsideOfPackage(root + ".reproduce..")
            .and()
            .doNotHaveFullyQualifiedName(root + ".cli.ReproduceCommand")
            .and()
            .doNotHaveFullyQualifiedName(root + ".cli.RerunOptions")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(root + MACHINE)
            .as("only `vertebra reproduce` runs commands of the evidence; check and build cannot")
            .allowEmptyShould(true));
    rules.add(
        noClasses()
            .that()
            .resideOutsideOfPackage(root + ".cli..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(root + ".cli.ReproduceCommand")
            .orShould()
            .callMethodWhere(
                DescribedPredicate.describe(
                    "runs the command reproduce",
                    call -> call.getTargetOwner().getName().equals(root + ".cli.ReproduceCommand")))
            .as("nothing but the command line leads to `vertebra reproduce`")
            .allowEmptyShould(true));
    rules.add(
        noClasses()
            .that()
            .resideOutsideOfPackage(root + ".cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .as("only cli prints and exits"));
    rules.add(
        noClasses()
            .that()
            .resideOutsideOfPackage(root + ".cli..")
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class, String.class)
            .as("only cli asks the process for its environment"));
    rules.add(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(root + ".cli.ReviewCommand")
            .and()
            .doNotHaveFullyQualifiedName(root + ".cli.ReproductionFile")
            .and()
            .doNotHaveFullyQualifiedName(root + ".cli.WithdrawCommand")
            .and()
            .doNotHaveFullyQualifiedName(root + ".output.AppendedFile")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(root + ".output.AppendedFile")
            .as("only `review`, `withdraw` and `reproduce --record` append to the evidence")
            .allowEmptyShould(true));
    rules.add(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(root + ".cli.CommandRunner")
            .should()
            .callMethodWhere(
                DescribedPredicate.describe(
                    "asks the clock",
                    call -> call.getTargetOwner().getName().equals(root + ".cli.WallClock")))
            .as("only commands that record an act of a person are handed the clock")
            .allowEmptyShould(true));
    rules.add(
        noClasses()
            .that()
            .resideInAPackage(root + "..")
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl)$")
            .as("names say what a class is for"));
    return rules;
  }

  private static ArchRule noOtherStage(String root, String stage) {
    String[] others =
        STAGES.stream()
            .filter(other -> !other.equals(stage))
            .map(other -> root + "." + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that(resideInAPackage(root + "." + stage + ".."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .as("stages meet in model: " + stage + " imports no other stage")
        .allowEmptyShould(true);
  }
}
