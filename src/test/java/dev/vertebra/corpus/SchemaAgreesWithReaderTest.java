package dev.vertebra.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.vertebra.author.AuthorFolders;
import dev.vertebra.author.schema.Schemas;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Result;
import dev.vertebra.model.Corpus;
import dev.vertebra.profile.Project;
import dev.vertebra.read.EvidenceReader;
import dev.vertebra.read.ProjectReader;
import dev.vertebra.read.Setup;
import dev.vertebra.source.MemorySourceTree;
import dev.vertebra.source.SourceEntry;
import dev.vertebra.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The schemas for editors and the reader of the compiler say the same. What the reader takes
 * without a finding, the schema accepts, as YAML 1.1 and 1.2 hand it on; what the reader refuses
 * for a reason that a schema can see, the schema refuses.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaAgreesWithReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, JsonSchema> cache = new LinkedHashMap<>();

  /** Findings of the reader that a schema can see. */
  private static final Set<String> VISIBLE =
      Set.of(
          "VT111", // a text where a record belongs
          "VT112", // an empty list of records
          "VT120", // no id, kind or title
          "VT121", // not an id
          "VT122", // unknown kind
          "VT123", // unknown field
          "VT124", // missing field
          "VT125", // nothing behind a key
          "VT126", // unknown status
          "VT127", // wrong type
          "VT128", // a list where one value belongs
          "VT129", // a mapping where a text belongs, or the other way round
          "VT130", // not a choice
          "VT132", // not a path
          "VT133", // a relation that the kind does not author
          "VT134", // a link that is not an id
          "VT136"); // not a clause

  /** A folder with what the reader says about each of its files. */
  private record Folder(String name, SourceTree tree) {

    Setup setup() {
      return ProjectReader.read(tree).value();
    }

    /** Codes of the reader's findings by file. */
    Map<String, Set<String>> codes() {
      Result<Setup> setup = ProjectReader.read(tree);
      Result<Corpus> corpus = EvidenceReader.read(tree, setup.value());
      return Stream.concat(setup.diagnostics().stream(), corpus.diagnostics().stream())
          .collect(
              Collectors.groupingBy(
                  d -> d.span().file(),
                  TreeMap::new,
                  Collectors.mapping(
                      (Diagnostic d) -> d.code().id(), Collectors.toCollection(TreeSet::new))));
    }

    Schemas schemas() {
      return new Schemas(setup().profile(), ProjectReader.fields());
    }

    /** The YAML of each file that is evidence, front matters cut out. */
    Map<String, String> yaml() throws IOException {
      Map<String, String> yaml = new TreeMap<>();
      for (SourceEntry entry : tree.entries()) {
        String path = entry.path();
        String text = new String(tree.bytes(path), StandardCharsets.UTF_8);
        if (path.endsWith(".md") && text.startsWith("---\n")) {
          int end = text.indexOf("\n---", 3);
          yaml.put(path, text.substring(4, end < 0 ? text.length() : end + 1));
        } else if (path.equals(Project.FILE)
            || (path.endsWith(".yaml") && text.contains("records:"))) {
          yaml.put(path, text);
        }
      }
      return yaml;
    }
  }

  @Test
  void everyRecordThatCompilesIsAccepted() throws IOException {
    Folder example = new Folder("evidence", ExampleEvidence.unsealed());
    Folder base = folder(new CorpusCase(CorpusCase.CORPUS.resolve("whole/clean")));
    assertThat(accepted(example)).isGreaterThan(30);
    assertThat(accepted(base)).isGreaterThan(25);
    assertThat(accepted(memory("starter", AuthorFolders.starter()))).isGreaterThan(20);
    assertThat(accepted(memory("examples", AuthorFolders.examples()))).isGreaterThan(30);
  }

  @Test
  void recordsOfOneKindAreAcceptedByTheSchemaOfTheKindAndByNoOther() throws IOException {
    Folder base = folder(new CorpusCase(CorpusCase.CORPUS.resolve("whole/clean")));
    Map<String, JsonSchema> schemas = compiled(base);
    for (String yaml : base.yaml().values()) {
      JsonNode record = jackson(yaml);
      if (record.has("kind")) {
        String kind = record.get("kind").asText();
        assertThat(schemas.get(kind).validate(record)).as(kind).isEmpty();
        schemas.forEach(
            (name, schema) -> {
              if (!name.equals(kind) && !name.equals(Schemas.EVIDENCE)) {
                assertThat(schema.validate(record)).as("%s as %s", kind, name).isNotEmpty();
              }
            });
      }
    }
  }

  @Test
  void schemaAndReaderAgreeOnEveryCaseOfTheCorpus() throws IOException {
    List<String> drifted = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    Set<String> sound = new TreeSet<>();
    Map<String, JsonSchema> builtIn =
        compiled(folder(new CorpusCase(CorpusCase.CORPUS.resolve("whole/clean"))));
    for (CorpusCase corpusCase : CorpusCase.all()) {
      Folder folder = folder(corpusCase);
      Map<String, Set<String>> codes = folder.codes();
      Map<String, JsonSchema> schemas = compiled(folder);
      boolean extended = !schemas.equals(builtIn);
      for (Map.Entry<String, String> file : folder.yaml().entrySet()) {
        if (!extended && codes.get(file.getKey()) == null && !sound.add(file.getValue())) {
          continue; // a file of the base, as in many cases
        }
        Set<String> found = codes.getOrDefault(file.getKey(), Set.of());
        Set<String> visible = new TreeSet<>(found);
        visible.retainAll(VISIBLE);
        Optional<Set<ValidationMessage>> refused = validated(schemas, file);
        if (refused.isEmpty()) {
          continue; // not YAML; the reader says so, and an editor, too
        }
        seen.addAll(visible);
        String where = folder.name() + " " + file.getKey() + " " + found;
        if (!visible.isEmpty() && refused.get().isEmpty()) {
          drifted.add(where + " is accepted by the schema");
        } else if (found.isEmpty() && !refused.get().isEmpty() && !ofLinks(refused.get())) {
          drifted.add(where + " is refused by the schema: " + refused.get());
        }
      }
    }
    assertThat(drifted).isEmpty();
    assertThat(seen).as("codes that the corpus shows").isEqualTo(new TreeSet<>(VISIBLE));
  }

  /** Numbers of links are counted when links are resolved, not when they are read. */
  private static boolean ofLinks(Set<ValidationMessage> refused) {
    Set<String> counted = Set.of("required", "minItems", "maxItems", "anyOf", "type");
    return refused.stream().allMatch(m -> counted.contains(m.getType()));
  }

  private int accepted(Folder folder) throws IOException {
    Map<String, JsonSchema> schemas = compiled(folder);
    Map<String, String> yaml = folder.yaml();
    for (Map.Entry<String, String> file : yaml.entrySet()) {
      JsonSchema schema = schemaOf(schemas, file.getKey());
      assertThat(schema.validate(jackson(file.getValue()))).as(file.getKey()).isEmpty();
      assertThat(schema.validate(yaml11(file.getValue()))).as(file.getKey()).isEmpty();
    }
    return yaml.size();
  }

  private static Optional<Set<ValidationMessage>> validated(
      Map<String, JsonSchema> schemas, Map.Entry<String, String> file) {
    try {
      JsonNode node = jackson(file.getValue());
      return Optional.of(schemaOf(schemas, file.getKey()).validate(node));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static JsonSchema schemaOf(Map<String, JsonSchema> schemas, String path) {
    return schemas.get(path.equals(Project.FILE) ? Schemas.PROJECT : Schemas.EVIDENCE);
  }

  private Map<String, JsonSchema> compiled(Folder folder) {
    Map<String, JsonSchema> compiled = new LinkedHashMap<>();
    folder
        .schemas()
        .files()
        .forEach((name, text) -> compiled.put(name.replace(Schemas.SUFFIX, ""), compiled(text)));
    return compiled;
  }

  /** Most folders have the same language, and compiling takes longest. */
  private JsonSchema compiled(String text) {
    JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    return cache.computeIfAbsent(text, factory::getSchema);
  }

  private static Folder folder(CorpusCase corpusCase) {
    return memory(corpusCase.name(), corpusCase.files());
  }

  private static Folder memory(String name, Map<String, byte[]> files) {
    return new Folder(name, new MemorySourceTree(files));
  }

  /** As a parser of YAML 1.2 hands it on. */
  private static JsonNode jackson(String yaml) throws IOException {
    JsonNode node = CorpusCase.YAML.readTree(yaml);
    return node == null ? JSON.nullNode() : node;
  }

  /** As a parser of YAML 1.1 hands it on, where {@code no} is a truth. */
  private static JsonNode yaml11(String yaml) {
    Resolver withoutTimes =
        new Resolver() {
          @Override
          public void addImplicitResolver(
              Tag tag, java.util.regex.Pattern form, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
              super.addImplicitResolver(tag, form, first, limit);
            }
          }
        };
    LoaderOptions options = new LoaderOptions();
    Yaml parser =
        new Yaml(
            new SafeConstructor(options),
            new org.yaml.snakeyaml.representer.Representer(new org.yaml.snakeyaml.DumperOptions()),
            new org.yaml.snakeyaml.DumperOptions(),
            options,
            withoutTimes);
    return JSON.valueToTree(parser.load(yaml));
  }
}
