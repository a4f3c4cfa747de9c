package dev.vertebra.render.site;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Field;
import dev.vertebra.model.Fields;
import dev.vertebra.model.Value;
import dev.vertebra.render.page.CatalogueView;
import dev.vertebra.render.page.ClauseView;
import dev.vertebra.render.page.RecordFacts;
import dev.vertebra.render.page.Ref;
import dev.vertebra.render.site.search.Documents;
import java.util.List;

/** What the search of every page loads, and the page of all results. */
final class SearchPart implements SitePart {
  /** What {@code has:} can ask for. */
  private static final List<String> HAS =
      List.of("finding", "error", "warning", "waiver", "approval", "alias");

  @Override
  public void write(Site site) {
    Documents documents = new Documents();
    SearchFiles files = new SearchFiles(site);
    for (EvidenceRecord record : site.pages().records()) {
      record(documents, record, site.pages().facts(record), files);
    }
    int records = documents.count();
    for (CatalogueView catalogue : site.pages().catalogues()) {
      catalogue.entries().forEach(c -> clause(documents, catalogue, c, files));
    }
    for (Section section : Section.values()) {
      documents.next();
      documents.title(section.label());
      documents.text(section.group().label());
      files.row("", section.path(), section.label(), "Page", "", List.of());
    }
    files.finish(documents.index(), documents.count());
    site.write(
        PageAt.first(
            Section.SEARCH,
            "Search",
            new SearchView(documents.count(), records, site.pages().stages(), HAS)));
  }

  private static void record(
      Documents documents, EvidenceRecord record, RecordFacts facts, SearchFiles files) {
    Ref ref = facts.ref();
    List<String> aliases = record.items("aliases").stream().map(Value::text).toList();
    documents.next();
    documents.id(ref.id());
    aliases.forEach(documents::alias);
    documents.title(record.title());
    documents.text(record.body().markdown());
    fields(documents, record);
    facts.digests().forEach(documents::digest);
    documents.filter("kind", record.kind());
    documents.filter("stage", facts.stage());
    documents.filter("status", ref.status().isEmpty() ? "none" : ref.status());
    record.clauses().forEach(c -> documents.filter("clause", c.clause()));
    has(documents, record, facts);
    files.row(
        ref.id(),
        "records/" + ref.name() + ".html",
        record.title(),
        ref.kindTitle(),
        ref.status(),
        aliases);
  }

  private static void has(Documents documents, EvidenceRecord record, RecordFacts facts) {
    if (facts.findings() > 0) {
      documents.filter("has", "finding");
    }
    if (!facts.ref().concern().isEmpty()) {
      documents.filter("has", facts.ref().concern());
    }
    if (facts.ref().waived() > 0) {
      documents.filter("has", "waiver");
    }
    if (!record.items("approvals").isEmpty()) {
      documents.filter("has", "approval");
    }
    if (!record.items("aliases").isEmpty()) {
      documents.filter("has", "alias");
    }
  }

  private static void fields(Documents documents, Fields owner) {
    for (Field field : owner.fields().values()) {
      if (field.name().equals("udi") || field.name().startsWith("udi-")) {
        documents.udi(field.value().text());
      }
      value(documents, field.value());
    }
  }

  private static void value(Documents documents, Value value) {
    if (value instanceof Value.Structure structure) {
      fields(documents, structure);
    } else if (value instanceof Value.Items items) {
      items.items().forEach(i -> value(documents, i));
    } else {
      documents.text(value.text());
    }
  }

  private static void clause(
      Documents documents, CatalogueView catalogue, ClauseView clause, SearchFiles files) {
    documents.next();
    documents.clause(clause.id());
    documents.title(clause.title());
    documents.text(clause.question() + " " + catalogue.title());
    documents.filter("kind", "clause");
    if (!clause.isHeading()) {
      documents.filter("status", clause.state());
    }
    files.row(
        clause.id(),
        "clauses/" + catalogue.name() + "/" + clause.name() + ".html",
        clause.title(),
        catalogue.title(),
        clause.state(),
        List.of());
  }
}
