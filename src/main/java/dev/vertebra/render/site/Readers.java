package dev.vertebra.render.site;

import dev.vertebra.model.Verdict;
import dev.vertebra.render.page.CatalogueView;
import dev.vertebra.render.page.FindingsView;
import dev.vertebra.render.page.ImpactPageView;
import dev.vertebra.render.page.OverviewView;
import dev.vertebra.render.page.Pages;
import dev.vertebra.render.page.PostMarketView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Leads each reader to the pages that answer, and says of each what it comes to. */
final class Readers {
  private final Pages pages;
  private final OverviewView all;
  private final PostMarketView field;
  private final ImpactPageView impact;

  Readers(Pages pages, OverviewView all) {
    this.pages = pages;
    this.all = all;
    this.field = pages.postMarket();
    this.impact = pages.impact();
  }

  /** Every reader who has a page to go to. */
  List<Reader> all() {
    return Stream.of(investigator(), auditor(), lead(), buyer(), responder(), doubter())
        .filter(r -> !r.doors().isEmpty())
        .toList();
  }

  private Reader investigator() {
    List<Reader.Door> doors = new ArrayList<>();
    doors.add(
        door(
            Section.RISKS,
            of(all.risksControlled(), all.risksInForce()),
            "risks in force whose controls are all shown to work; each leads to its thread"));
    doors.add(
        door(
            Section.POST_MARKET,
            of(field.open(), field.signals().size()),
            "signals open; " + field.overdue() + " past their limit"));
    catalogue(Section.CP_7382_850).ifPresent(doors::add);
    return new Reader("FDA investigator", "Where are the risks, and where do they lead?", doors);
  }

  private Reader auditor() {
    List<Reader.Door> doors = new ArrayList<>();
    catalogue(Section.ISO_13485).ifPresent(doors::add);
    catalogue(Section.QMSR).ifPresent(doors::add);
    doors.add(
        door(
            Section.MATRIX,
            of(all.matrix().whole(), all.matrix().rows().size()),
            "rows without an open hole"));
    doors.add(
        door(
            Section.VALIDATION,
            of(
                all.runs().stream().filter(r -> r.verdict() == Verdict.MET).count(),
                all.runs().size()),
            "runs that met every criterion"));
    doors.add(
        door(
            Section.FILES,
            "",
            "design, device, batch, complaint and CAPA files, with what is missing"));
    doors.add(door(Section.SAMPLING, "", "claims and signals drawn, each walked end to end"));
    doors.add(door(Section.CLAUSES, "", "every catalogue on hand"));
    return new Reader("Auditor", "What answers this clause? Does this claim hold?", doors);
  }

  private Reader lead() {
    FindingsView findings = all.findings();
    return new Reader(
        "RA/QA lead",
        "What stops this release? What changed?",
        List.of(
            door(
                Section.IMPACT,
                String.valueOf(findings.errors()),
                "errors that stop it; " + impact.open() + " records no longer hold"),
            door(
                Section.FINDINGS,
                String.valueOf(findings.total()),
                "open: "
                    + findings.errors()
                    + " errors, "
                    + findings.warnings()
                    + " warnings, "
                    + findings.notes()
                    + " notes; "
                    + findings.waivedCount()
                    + " waived"),
            new Reader.Door(
                "Rules",
                Section.FINDINGS.path() + "#checked",
                of(findings.rules().asked(), findings.rules().total()),
                "had something to ask"),
            door(
                Section.CHANGES,
                "",
                pages.changes().map(c -> "since " + c.before().label()).orElse("first release")),
            door(Section.TIMELINE, "", "what happened when"),
            door(
                Section.REVIEWS,
                of(all.reviews().reviewed(), all.reviews().total()),
                "links that rely on fields reviewed")));
  }

  private Reader buyer() {
    return new Reader(
        "Buyer",
        "How are updates controlled, and incidents traced?",
        Section.Group.BUYER.sections().stream().map(s -> door(s, "", "")).toList());
  }

  private Reader responder() {
    List<Reader.Door> doors = new ArrayList<>();
    doors.add(door(Section.RECONSTRUCT, "", "from a digest, UDI or version to this release"));
    doors.add(
        new Reader.Door(
            "In use",
            Section.POST_MARKET.path() + "#h-live",
            of(field.live().size(), field.deployments().size()),
            "deployments live"));
    doors.add(door(Section.SEARCH, "", "by id, digest or words"));
    return new Reader("Incident responder", "Which release runs there, and what is it?", doors);
  }

  private Reader doubter() {
    return new Reader(
        "Whoever doubts a page",
        "Can I check this myself, and take it away?",
        List.of(
            door(
                Section.INTEGRITY,
                of(all.artifactsAgreed(), all.artifacts()),
                "files whose SHA-256 was recomputed and agrees"),
            door(Section.DOWNLOADS, "", "tables and data"),
            new Reader.Door("Dossier", "dossier.pdf", "PDF", "all of this, bookmarked")));
  }

  private static Reader.Door door(Section section, String figure, String note) {
    return new Reader.Door(section.label(), section.path(), figure, note);
  }

  private Optional<Reader.Door> catalogue(Section section) {
    return Stream.concat(pages.catalogues().stream(), pages.lenses().stream())
        .filter(c -> section.path().equals("clauses/" + c.name() + ".html"))
        .map(c -> door(section, of(c.count("evidenced"), c.clauses().size()), states(c)))
        .findFirst();
  }

  private static String states(CatalogueView catalogue) {
    return "clauses evidenced; "
        + catalogue.count("partial")
        + " partial, "
        + catalogue.count("gap")
        + " gaps, "
        + catalogue.count("not applicable")
        + " not applicable"
        + (catalogue.isLens() ? "; not selected by the project" : "");
  }

  private static String of(long count, long total) {
    return count + " of " + total;
  }
}
