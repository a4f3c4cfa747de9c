package dev.vertebra.render.page;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Excerpts;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Related;
import dev.vertebra.diagnostic.Waived;
import dev.vertebra.diagnostic.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Turns findings into views and indexes them by the record that they are about. */
final class FindingViews {
  private final Refs refs;
  private final Excerpts excerpts;
  private final FindingsView all;
  private final FieldViews fields;
  private final FindingCut cut;
  private final Map<String, List<FindingView>> bySubject = new TreeMap<>();
  private final Map<String, List<WaivedView>> waivedBySubject = new TreeMap<>();

  FindingViews(Publication publication, Refs refs, FieldViews fields, ExplainPages explainPages) {
    this.refs = refs;
    this.fields = fields;
    this.excerpts = new Excerpts(publication.sources());
    this.cut = FindingCut.of(publication.findings());
    List<FindingView> roots = new ArrayList<>();
    for (Finding finding : publication.findings().list()) {
      roots.add(view(finding, roots.size() + 1));
    }
    List<WaivedView> waived = new ArrayList<>();
    for (Waived one : publication.findings().waived()) {
      waived.add(waived(one, waived.size() + 1));
    }
    this.all =
        new FindingsView(
            roots,
            waived,
            new RuleViews(publication, refs).of(publication.rules(), publication.rulesOff()),
            codes(publication.findings()).map(explainPages::of).toList(),
            cut.sheets(),
            FindingsView.Open.of(roots));
  }

  /** All findings. */
  FindingsView all() {
    return all;
  }

  /** Findings about a record, roots and consequences, in the order of the findings page. */
  List<FindingView> about(String recordId) {
    return bySubject.getOrDefault(recordId, List.of());
  }

  /** Waived findings about a record, each with the waiver that covers it. */
  List<WaivedView> waivedAbout(String recordId) {
    return waivedBySubject.getOrDefault(recordId, List.of());
  }

  private static Stream<Code> codes(Findings findings) {
    return Stream.concat(findings.list().stream(), findings.waived().stream().map(Waived::finding))
        .flatMap(f -> Stream.concat(Stream.of(f.root()), f.consequences().stream()))
        .map(Diagnostic::code)
        .distinct()
        .sorted();
  }

  private WaivedView waived(Waived waived, int number) {
    FindingView finding = folded(waived.finding(), "waived-" + number);
    WaivedView view = waived(finding, waived.waiver());
    rememberWaived(waived.finding().root().subject(), view);
    for (int i = 0; i < finding.consequences().size(); i++) {
      rememberWaived(
          waived.finding().consequences().get(i).subject(),
          waived(finding.consequences().get(i), waived.waiver()));
    }
    return view;
  }

  private WaivedView waived(FindingView finding, Waiver waiver) {
    return new WaivedView(
        finding,
        Words.of(waiver.reason(), refs),
        fields.text(waiver.approver()),
        waiver.expires(),
        waiver.approvals().stream()
            .map(
                a ->
                    new ApprovalView(
                        fields.text(a.by()), fields.text(a.role()), a.at(), a.meaning()))
            .toList(),
        Place.of(waiver.span()));
  }

  private void rememberWaived(String subject, WaivedView view) {
    if (!subject.isEmpty()) {
      waivedBySubject.computeIfAbsent(subject, s -> new ArrayList<>()).add(view);
    }
  }

  private FindingView view(Finding finding, int number) {
    FindingView folded = folded(finding, "finding-" + number);
    remember(finding.root().subject(), folded);
    for (int i = 0; i < folded.consequences().size(); i++) {
      remember(finding.consequences().get(i).subject(), folded.consequences().get(i));
    }
    return folded;
  }

  private FindingView folded(Finding finding, String anchor) {
    List<FindingView> consequences = new ArrayList<>();
    for (Diagnostic diagnostic : finding.consequences()) {
      consequences.add(view(diagnostic, anchor + "-" + (consequences.size() + 1), List.of()));
    }
    return view(finding.root(), anchor, consequences);
  }

  private void remember(String subject, FindingView view) {
    if (!subject.isEmpty()) {
      bySubject.computeIfAbsent(subject, s -> new ArrayList<>()).add(view);
    }
  }

  private FindingView view(Diagnostic diagnostic, String anchor, List<FindingView> consequences) {
    return new FindingView(
        anchor,
        cut.sheet(diagnostic),
        diagnostic.code(),
        diagnostic.severity(),
        Words.of(diagnostic.message(), refs),
        diagnostic.label(),
        Place.of(diagnostic.span()),
        excerpts.at(diagnostic.span()).map(ExcerptView::of),
        refs.find(diagnostic.subject()),
        diagnostic.related().stream().map(this::related).toList(),
        diagnostic.help().stream().map(h -> Words.of(h, refs)).toList(),
        consequences);
  }

  private FindingView.RelatedView related(Related related) {
    return new FindingView.RelatedView(
        Place.of(related.span()),
        Words.of(related.message(), refs),
        excerpts.at(related.span()).map(ExcerptView::of));
  }
}
