package dev.vertebra.render.page;

import dev.vertebra.compare.ApprovalChange;
import dev.vertebra.compare.ArtifactChange;
import dev.vertebra.compare.CatalogueChange;
import dev.vertebra.compare.Comparison;
import dev.vertebra.compare.Fate;
import dev.vertebra.compare.FigureChange;
import dev.vertebra.compare.FindingChange;
import dev.vertebra.compare.Impact;
import dev.vertebra.compare.RecordClass;
import dev.vertebra.compare.RecordDelta;
import dev.vertebra.compare.SettingChange;
import dev.vertebra.compare.SystemChange;
import dev.vertebra.diagnostic.WordDiff;
import dev.vertebra.model.ClauseCoverage;
import dev.vertebra.model.RecordId;
import dev.vertebra.profile.KindSpec;
import dev.vertebra.profile.Profile;
import dev.vertebra.render.page.ChangesView.Named;
import dev.vertebra.render.page.ChangesView.Rows;
import dev.vertebra.render.page.ChangesView.SideView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Turns a comparison into what a page shows of it. A page stays under 250,000 bytes. */
final class ChangeViews {
  private static final int IMPACT = 60_000;
  private static final int RECORDS = 60_000;
  private static final int TABLE = 13_000;
  private static final int CONTEXT = 8;
  private static final int LONGEST = 60;
  private static final int MOST = 10;

  private final Comparison comparison;
  private final Refs refs;
  private final Profile profile;
  private final Map<RecordId, String> titles = new TreeMap<>();

  private ChangeViews(Comparison comparison, Refs refs, Profile profile) {
    this.comparison = comparison;
    this.refs = refs;
    this.profile = profile;
    comparison.records().forEach(r -> titles.putIfAbsent(r.record().id(), r.record().title()));
  }

  static ChangesView of(Comparison comparison, Refs refs, Profile profile) {
    return new ChangeViews(comparison, refs, profile).view();
  }

  private ChangesView view() {
    return new ChangesView(
        state(comparison.before()),
        state(comparison.after()),
        comparison.isSame(),
        Stream.of(RecordClass.values())
            .map(c -> new ChangesView.Count(c.label(), comparison.count(c)))
            .toList(),
        system(),
        impact(),
        records(),
        figures(),
        datasets(),
        comparison.catalogues().stream().map(this::catalogue).toList(),
        findings(),
        signatures(),
        Room.rows(
            comparison.settings(),
            TABLE,
            this::setting,
            s ->
                Stream.concat(
                        Stream.of(s.name()), s.runs().stream().map(ReviewsView.RunOfWords::text))
                    .toList()));
  }

  private static ChangesView.StateView state(Comparison.Endpoint side) {
    return new ChangesView.StateView(
        side.label(),
        side.state(),
        side.records(),
        side.links(),
        side.proven(),
        side.spine().total());
  }

  private Named named(RecordId id) {
    return new Named(id.value(), titles.getOrDefault(id, ""), refs.find(id.value()));
  }

  private ChangesView.SystemsView system() {
    SystemChange system = comparison.system();
    return new ChangesView.SystemsView(
        system.before().map(s -> s.digest().hex()).orElse(""),
        system.after().map(s -> s.digest().hex()).orElse(""),
        (int) system.count(Fate.KEPT),
        system.components().stream()
            .filter(c -> c.fate() != Fate.KEPT)
            .limit(50)
            .map(
                c ->
                    new ChangesView.ComponentView(
                        c.fate().label(),
                        c.role(),
                        c.after().or(c::before).map(ArtifactChange.FileAt::path).orElse(""),
                        c.record().flatMap(r -> refs.find(r.value())),
                        digest(c.before()),
                        digest(c.after())))
            .toList());
  }

  private static String digest(Optional<ArtifactChange.FileAt> file) {
    return file.map(f -> f.digest().hex()).orElse("");
  }

  private ChangesView.ImpactView impact() {
    Impact impact = comparison.impact();
    return new ChangesView.ImpactView(
        impact.considered(),
        (int) impact.count(Impact.Standing.OPEN),
        (int) impact.count(Impact.Standing.REPLACED),
        impact.changes(),
        impact.idle(),
        affected(impact.of(Impact.Standing.OPEN), IMPACT),
        affected(impact.of(Impact.Standing.REPLACED), IMPACT / 3),
        Room.rows(
            impact.reviewed(),
            TABLE / 2,
            r ->
                new ChangesView.ReviewedView(
                    named(r.from()), r.relation(), named(r.to()), r.by(), r.day()),
            r -> List.of(r.from().id(), r.relation(), r.to().id(), r.by(), r.day())));
  }

  private Rows<ChangesView.AffectedView> affected(List<Impact.Affected> list, int room) {
    return Room.rows(
        list,
        room,
        a ->
            new ChangesView.AffectedView(
                named(a.record().id()),
                named(a.cause().record()),
                a.cause().what(),
                a.path().stream()
                    .map(
                        s ->
                            new ChangesView.StepView(
                                s.relation(), s.heading() == Impact.Heading.ALONG, named(s.to())))
                    .toList(),
                a.replacement().map(r -> named(r.by())),
                a.replacement().map(Impact.Replacement::how).orElse(""),
                a.hint()),
        a ->
            Stream.concat(
                    Stream.of(
                        a.record().id() + a.record().title(),
                        a.cause().id() + a.cause().title(),
                        a.what(),
                        a.how() + a.hint()),
                    a.path().stream().map(s -> s.relation() + s.to().id() + s.to().id()))
                .toList());
  }

  private Rows<ChangesView.RecordChangeView> records() {
    List<RecordDelta> deltas =
        Stream.of(RecordClass.REMOVED, RecordClass.RENAMED, RecordClass.CHANGED, RecordClass.ADDED)
            .flatMap(c -> comparison.of(c).stream())
            .toList();
    return Room.rows(deltas, RECORDS, this::record, ChangeViews::texts);
  }

  private static List<String> texts(ChangesView.RecordChangeView view) {
    List<String> texts = new ArrayList<>(view.lines());
    texts.add(view.record().id() + view.record().title() + view.kind());
    view.fields()
        .forEach(
            f -> {
              texts.add(f.field());
              f.runs().forEach(r -> texts.add(r.text()));
            });
    return texts;
  }

  private ChangesView.RecordChangeView record(RecordDelta delta) {
    boolean isRenamed = delta.sort() == RecordClass.RENAMED;
    return new ChangesView.RecordChangeView(
        delta.sort().label(),
        named(delta.record().id()),
        profile.kind(delta.record().kind()).map(KindSpec::title).orElse(delta.record().kind()),
        isRenamed ? delta.before().map(b -> b.id().value()).orElse("") : "",
        isRenamed ? delta.basis().label() : "",
        delta.fields().stream()
            .map(f -> new ReviewsView.ChangeView(Labels.sentence(f.field()), runs(f.redLine())))
            .toList(),
        lines(delta));
  }

  private static List<String> lines(RecordDelta delta) {
    List<String> lines = new ArrayList<>();
    if (delta.hasOtherState()) {
      lines.add(
          "status "
              + delta.before().map(b -> b.state()).orElse("")
              + ", now "
              + delta.record().state());
    }
    if (delta.basis() == RecordDelta.Basis.NONE) {
      return lines;
    }
    delta
        .links()
        .forEach(
            l ->
                lines.add(
                    switch (l.fate()) {
                      case ADDED -> "link added: " + l.relation() + " " + l.after().orElse("");
                      case REMOVED -> "link removed: " + l.relation() + " " + l.before().orElse("");
                      default ->
                          l.before().equals(l.after())
                              ? "digest of link changed: "
                                  + l.relation()
                                  + " "
                                  + l.after().orElse("")
                              : "link pointed elsewhere: "
                                  + l.relation()
                                  + " "
                                  + l.before().orElse("")
                                  + ", now "
                                  + l.after().orElse("");
                    }));
    delta.clauses().forEach(c -> lines.add("clause " + c.fate().label() + ": " + c.clause()));
    files(delta).forEach(lines::add);
    delta
        .approvals()
        .forEach(
            a -> lines.add(a.meaning() + " " + a.fate().label() + ": " + a.by() + ", " + a.at()));
    return lines;
  }

  private static List<String> files(RecordDelta delta) {
    return delta.artifacts().stream()
        .map(
            a ->
                switch (a.fate()) {
                  case ADDED -> "file added: " + a.path() + ", " + brief(a.after());
                  case REMOVED -> "file removed: " + a.path() + ", " + brief(a.before());
                  case CHANGED ->
                      "file changed: "
                          + a.path()
                          + ", "
                          + brief(a.before())
                          + ", now "
                          + brief(a.after());
                  case KEPT ->
                      "file moved: "
                          + a.before().map(ArtifactChange.FileAt::path).orElse("")
                          + ", now "
                          + a.path();
                })
        .toList();
  }

  private static String brief(Optional<ArtifactChange.FileAt> file) {
    return file.map(f -> "SHA-256 " + f.digest().brief() + "\u2026").orElse("");
  }

  private static List<ReviewsView.RunOfWords> runs(WordDiff diff) {
    return diff.shortened(CONTEXT, LONGEST, MOST).runs().stream()
        .map(
            r ->
                new ReviewsView.RunOfWords(
                    r.sort().name().toLowerCase(Locale.ROOT), String.join(" ", r.words())))
        .toList();
  }

  private Rows<ChangesView.FigureView> figures() {
    return Room.rows(
        comparison.verdicts().figures(),
        TABLE * 2,
        f ->
            new ChangesView.FigureView(
                f.metric(), f.subgroup(), f.statistic(), side(f.before()), side(f.after())),
        f -> List.of(f.metric(), f.subgroup(), f.statistic(), text(f.before()), text(f.after())));
  }

  private static String text(SideView side) {
    return side.run().map(r -> r.id() + r.title()).orElse("")
        + side.figure()
        + side.interval()
        + side.limit()
        + side.verdict();
  }

  private SideView side(Optional<FigureChange.FigureAt> at) {
    return new SideView(
        at.map(f -> named(f.run())),
        at.map(FigureChange.FigureAt::figure).orElse(""),
        at.flatMap(FigureChange.FigureAt::interval)
            .map(i -> i.lowText() + "\u2013" + i.highText())
            .orElse(""),
        at.map(f -> f.bound() + " " + f.limit()).orElse(""),
        at.map(f -> f.verdict().label().replace('-', ' ')).orElse(""));
  }

  private Rows<ChangesView.DatasetView> datasets() {
    return Room.rows(
        comparison.datasets(),
        TABLE,
        d -> new ChangesView.DatasetView(d.sort().label(), named(d.record().id()), files(d)),
        d ->
            Stream.concat(
                    Stream.of(d.change(), d.record().id() + d.record().title()), d.files().stream())
                .toList());
  }

  private ChangesView.CoverageView catalogue(CatalogueChange catalogue) {
    return new ChangesView.CoverageView(
        catalogue.title(),
        Stream.of(ClauseCoverage.State.values())
            .map(
                s ->
                    new ChangesView.CoverageCount(
                        s.label(), catalogue.before(s), catalogue.after(s)))
            .toList(),
        CatalogueChange.total(catalogue.after()),
        Room.rows(
            catalogue.clauses(),
            TABLE / Math.max(1, comparison.catalogues().size()),
            c ->
                new ChangesView.ClauseTurnView(
                    c.clause(),
                    c.title(),
                    c.before().map(ClauseCoverage.State::label).orElse(""),
                    c.after().map(ClauseCoverage.State::label).orElse("")),
            c -> List.of(c.clause(), c.title(), c.before(), c.after())));
  }

  private ChangesView.FindingTurnsView findings() {
    var findings = comparison.findings();
    return new ChangesView.FindingTurnsView(
        findings.openBefore(),
        findings.openAfter(),
        findings.list().size() - findings.roots().size(),
        Room.rows(
            findings.roots(),
            TABLE * 2,
            this::finding,
            f ->
                Stream.concat(
                        Stream.of(f.turn(), f.severity(), f.code()),
                        f.message().parts().stream().map(Words.Part::text))
                    .toList()));
  }

  private ChangesView.FindingTurnView finding(FindingChange change) {
    return new ChangesView.FindingTurnView(
        change.turn().label(),
        change.finding().severity().label(),
        change.finding().code().id(),
        Words.of(change.finding().message(), refs));
  }

  private Rows<ChangesView.SignatureView> signatures() {
    record Signed(RecordId record, ApprovalChange approval) {}
    List<Signed> all =
        comparison.signed().stream()
            .flatMap(d -> d.approvals().stream().map(a -> new Signed(d.record().id(), a)))
            .toList();
    return Room.rows(
        all,
        TABLE,
        s ->
            new ChangesView.SignatureView(
                s.approval().fate().label(),
                named(s.record()),
                s.approval().by(),
                s.approval().role(),
                s.approval().at(),
                s.approval().meaning()),
        s -> List.of(s.record().id() + s.record().title(), s.by(), s.role(), s.at(), s.meaning()));
  }

  private ChangesView.SettingView setting(SettingChange setting) {
    return new ChangesView.SettingView(setting.name(), runs(setting.redLine()));
  }
}
