package dev.vertebra.release;

import dev.vertebra.model.Canonical;
import dev.vertebra.model.NamedDigest;
import dev.vertebra.model.Sha256;
import dev.vertebra.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A baseline as canonical JSON, and back. */
final class BaselineJson {
  private static final String NONE = "none";

  private BaselineJson() {}

  static Canonical of(Baseline b) {
    return Json.object(
        Map.entry("schema", Json.text(Baseline.SCHEMA)),
        Map.entry("product", Json.text(b.product())),
        Map.entry("release", Json.text(b.release())),
        Map.entry("previous", previous(b.previous())),
        Map.entry("asOf", Json.text(b.asOf().toString())),
        Map.entry("compiler", Json.text(b.compiler())),
        Map.entry(
            "profile",
            Json.object(
                Map.entry("name", Json.text(b.profile().name())),
                Map.entry("version", Json.text(b.profile().version())),
                Map.entry("sha256", Json.digest(b.profile().text())))),
        Map.entry(
            "catalogues",
            Json.list(
                b.catalogues(),
                c ->
                    Json.object(
                        Map.entry("id", Json.text(c.id())),
                        Map.entry("sha256", Json.digest(c.text()))))),
        Map.entry("templates", Json.digest(b.templates())),
        Map.entry("model", model(b.model())),
        Map.entry(
            "records",
            Json.list(
                b.records(),
                r ->
                    Json.object(
                        Map.entry("id", Json.text(r.id())),
                        Map.entry("kind", Json.text(r.kind())),
                        Map.entry("path", Json.text(r.path())),
                        Map.entry("sha256", Json.digest(r.text()))))),
        Map.entry(
            "artifacts",
            Json.list(
                b.artifacts(),
                a ->
                    Json.object(
                        Map.entry("record", Json.text(a.record())),
                        Map.entry("field", Json.text(a.field())),
                        Map.entry("path", Json.text(a.path())),
                        Map.entry("sha256", Json.digest(a.digest())),
                        Map.entry("basis", Json.text(name(a.basis())))))),
        Map.entry(
            "files",
            Json.list(
                b.files(),
                f ->
                    Json.object(
                        Map.entry("path", Json.text(f.path())),
                        Map.entry("sha256", Json.digest(f.digest())),
                        Map.entry("size", Json.count(f.size())),
                        Map.entry("kept", Json.text(name(f.kept())))))),
        Map.entry(
            "ledger",
            Json.object(
                Map.entry("entries", Json.count(b.ledger().entries())),
                Map.entry("head", Json.digest(b.ledger().head())))),
        Map.entry(
            "figures",
            Json.object(
                Map.entry("errors", Json.count(b.figures().errors())),
                Map.entry("warnings", Json.count(b.figures().warnings())),
                Map.entry("notes", Json.count(b.figures().notes())),
                Map.entry("waived", Json.count(b.figures().waived())),
                Map.entry("spineLinks", Json.count(b.figures().spineLinks())),
                Map.entry("proven", Json.count(b.figures().proven())))));
  }

  /**
   * The baseline that a JSON value holds.
   *
   * @throws Json.Misfit when it is not one
   */
  static Baseline read(Canonical json) throws Json.Misfit {
    Json.Reader b = Json.Reader.of(json);
    b.require("schema", Baseline.SCHEMA);
    Json.Reader profile = b.object("profile");
    Json.Reader ledger = b.object("ledger");
    Json.Reader figures = b.object("figures");
    return new Baseline(
        b.text("product"),
        b.text("release"),
        readPrevious(b.object("previous")),
        b.instant("asOf"),
        b.text("compiler"),
        new Baseline.Language(
            profile.text("name"), profile.text("version"), profile.digest("sha256")),
        b.list("catalogues", c -> new Baseline.Shipped(c.text("id"), c.digest("sha256"))),
        b.digest("templates"),
        readModel(b.object("model")),
        b.list(
            "records",
            r ->
                new Baseline.RecordText(
                    r.text("id"), r.text("kind"), r.text("path"), r.digest("sha256"))),
        b.list(
            "artifacts",
            a ->
                new Baseline.NamedFile(
                    a.text("record"),
                    a.text("field"),
                    a.text("path"),
                    a.digest("sha256"),
                    a.choice("basis", Baseline.Basis.class))),
        b.list(
            "files",
            f ->
                new Baseline.StoredFile(
                    f.text("path"),
                    f.digest("sha256"),
                    f.count("size"),
                    f.choice("kept", Baseline.Kept.class))),
        new Baseline.Ledger(ledger.count("entries"), ledger.digest("head")),
        new Baseline.Figures(
            figures.count("errors"),
            figures.count("warnings"),
            figures.count("notes"),
            figures.count("waived"),
            figures.count("spineLinks"),
            figures.count("proven")));
  }

  private static Canonical previous(Optional<Baseline.Previous> previous) {
    return Json.object(
        Map.entry("release", Json.text(previous.map(Baseline.Previous::release).orElse(NONE))),
        Map.entry(
            "sha256",
            Json.text(previous.map(Baseline.Previous::baseline).map(Sha256::hex).orElse(NONE))));
  }

  private static Optional<Baseline.Previous> readPrevious(Json.Reader previous) throws Json.Misfit {
    return previous.text("sha256").equals(NONE)
        ? Optional.empty()
        : Optional.of(new Baseline.Previous(previous.text("release"), previous.digest("sha256")));
  }

  private static Canonical model(Baseline.Model model) {
    Function<NamedDigest, Canonical> component =
        c ->
            Json.object(
                Map.entry("role", Json.text(c.role())),
                Map.entry("name", Json.text(c.name())),
                Map.entry("sha256", Json.digest(c.digest())),
                Map.entry("size", Json.count(c.size())));
    return Json.object(
        Map.entry("decision", Json.text(model.decision())),
        Map.entry("modelVersion", Json.text(model.modelVersion())),
        Map.entry("system", Json.digest(model.system())),
        Map.entry("components", Json.list(model.components(), component)));
  }

  private static Baseline.Model readModel(Json.Reader model) throws Json.Misfit {
    List<NamedDigest> components =
        model.list(
            "components",
            c ->
                new NamedDigest(
                    c.text("role"),
                    c.text("name"),
                    c.digest("sha256"),
                    c.count("size"),
                    Span.wholeFile(StoreNames.BASELINE)));
    return new Baseline.Model(
        model.text("decision"), model.text("modelVersion"), model.digest("system"), components);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
