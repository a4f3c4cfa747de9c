package dev.vertebra.read;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Result;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.model.Value;
import dev.vertebra.profile.FieldSpec;
import dev.vertebra.profile.Project;
import dev.vertebra.read.project.ProfileBuilder;
import dev.vertebra.read.project.ProjectSettings;
import dev.vertebra.read.project.Shapes;
import dev.vertebra.read.shape.Shape;
import dev.vertebra.read.shape.StructureReader;
import dev.vertebra.read.text.Scope;
import dev.vertebra.read.text.TextLoader;
import dev.vertebra.read.yaml.Node;
import dev.vertebra.read.yaml.YamlReader;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceText;
import dev.vertebra.source.SourceTree;
import dev.vertebra.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the project file {@code vertebra.yaml} and the built-in profile that it extends. Both are
 * read by the same code.
 */
public final class ProjectReader {
  /** Name of the built-in profile. */
  public static final String BUILT_IN = "clinical-ai";

  private ProjectReader() {}

  /** What the project file may hold. */
  public static List<FieldSpec> fields() {
    return Shapes.project().fields();
  }

  /**
   * Reads the language and the settings. Without a usable project file the built-in profile is
   * handed on with default settings, beside the finding.
   */
  public static Result<Setup> read(SourceTree tree) {
    return read(tree, BuiltIn.PROFILE);
  }

  /**
   * The same in the language of another compiler.
   *
   * @param shipped what travelled with that compiler
   * @throws IllegalStateException when its profile cannot be read by this one
   */
  public static Result<Setup> read(SourceTree tree, SourceTree shipped) {
    return read(tree, shipped instanceof Resources ? BuiltIn.PROFILE : builtIn(shipped));
  }

  private static Result<Setup> read(SourceTree tree, Value.Structure language) {
    List<Diagnostic> found = new ArrayList<>();
    ProfileBuilder profile = new ProfileBuilder(found);
    profile.addProfile(language);
    Optional<Value.Structure> file = projectFile(tree, found);
    file.ifPresent(f -> checkProfileName(f, found));
    file.ifPresent(profile::addExtensions);
    Project project =
        file.map(f -> new ProjectSettings(found).read(f)).orElseGet(ProjectSettings::absent);
    return new Result<>(new Setup(profile.build(), project), found);
  }

  private static Optional<Value.Structure> projectFile(SourceTree tree, List<Diagnostic> found) {
    boolean exists =
        tree.entries().stream()
            .anyMatch(e -> e instanceof SourceEntry.Regular && e.path().equals(Project.FILE));
    if (!exists) {
      found.add(
          Diagnostic.of(
                  ReadCodes.NO_PROJECT_FILE,
                  Span.wholeFile(Project.FILE),
                  "the evidence folder has no project file `" + Project.FILE + "`")
              .helped("name the product, the profile, the release and the catalogues in it")
              .helped("is this the evidence folder? `--evidence DIR` names another")
              .breaking(Fact.projectFile())
              .breaking(Fact.catalogue("")));
      return Optional.empty();
    }
    return structure(new TextLoader(tree, found), Project.FILE, Shapes.project(), found);
  }

  private static Optional<Value.Structure> structure(
      TextLoader loader, String path, Shape shape, List<Diagnostic> found) {
    Optional<SourceText> text = loader.load(path, t -> true);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Scope scope =
        Scope.of(text.get(), found).breaking(() -> List.of(Fact.projectFile(), Fact.catalogue("")));
    int before = scope.count();
    Optional<Node> root = YamlReader.read(scope, 0, text.get().text().length());
    if (root.isPresent() && root.get() instanceof Node.Mapping mapping) {
      return Optional.of(StructureReader.read(scope.bare(), shape, mapping));
    }
    if (root.isPresent() || scope.count() == before) {
      scope.add(
          scope
              .finding(
                  ReadCodes.NO_PROJECT_FILE, scope.span(0, 1), shape.label() + " holds no fields")
              .helped("name the product, the profile, the release and the catalogues in it"));
    }
    return Optional.empty();
  }

  private static void checkProfileName(Value.Structure file, List<Diagnostic> found) {
    String name = file.text("profile");
    if (file.field("profile").isPresent() && !name.equals(BUILT_IN)) {
      Diagnostic finding =
          Diagnostic.of(
              ReadCodes.UNKNOWN_PROFILE,
              file.spanOf("profile"),
              "there is no profile `" + name + "`");
      for (String help : Suggestions.help(name, List.of(BUILT_IN))) {
        finding = finding.helped(help);
      }
      found.add(finding.helped("the built-in profile is `" + BUILT_IN + "`; `kinds:` adds to it"));
    }
  }

  private static Value.Structure builtIn(SourceTree shipped) {
    List<Diagnostic> found = new ArrayList<>();
    TextLoader loader = new TextLoader(shipped, found);
    Optional<Value.Structure> profile =
        structure(loader, Resources.profile(BUILT_IN), Shapes.profile(), found);
    if (profile.isEmpty() || !found.isEmpty()) {
      throw new IllegalStateException("the built-in profile is broken: " + found);
    }
    return profile.get();
  }

  /** The built-in profile's declarations, read once. */
  private static final class BuiltIn {
    static final Value.Structure PROFILE = builtIn(new Resources());
  }
}
