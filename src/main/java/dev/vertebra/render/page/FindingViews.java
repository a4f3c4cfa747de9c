package dev.vertebra.render.page;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Excerpts;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Related;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns findings into views and indexes them by the record that they are about. */
final class FindingViews {
  private final Refs refs;
  private final Excerpts excerpts;
  private final FindingsView all;
  private final Map<String, List<FindingView>> bySubject = new TreeMap<>();

  FindingViews(Publication publication, Refs refs, ExplainPages explainPages) {
    this.refs = refs;
    this.excerpts = new Excerpts(publication.sources());
    List<FindingView> roots = new ArrayList<>();
    for (Finding finding : publication.findings().list()) {
      roots.add(view(finding, roots.size() + 1));
    }
    List<Code> codes =
        publication.findings().all().stream().map(Diagnostic::code).distinct().sorted().toList();
    this.all = new FindingsView(roots, codes.stream().map(explainPages::of).toList());
  }

  /** All findings. */
  FindingsView all() {
    return all;
  }

  /** Findings about a record, roots and consequences, in the order of the findings page. */
  List<FindingView> about(String recordId) {
    return bySubject.getOrDefault(recordId, List.of());
  }

  private FindingView view(Finding finding, int number) {
    String anchor = "finding-" + number;
    List<FindingView> consequences = new ArrayList<>();
    for (Diagnostic diagnostic : finding.consequences()) {
      consequences.add(view(diagnostic, anchor + "-" + (consequences.size() + 1), List.of()));
    }
    FindingView folded = view(finding.root(), anchor, consequences);
    remember(finding.root().subject(), folded);
    for (int i = 0; i < consequences.size(); i++) {
      remember(finding.consequences().get(i).subject(), consequences.get(i));
    }
    return folded;
  }

  private void remember(String subject, FindingView view) {
    if (!subject.isEmpty()) {
      bySubject.computeIfAbsent(subject, s -> new ArrayList<>()).add(view);
    }
  }

  private FindingView view(Diagnostic diagnostic, String anchor, List<FindingView> consequences) {
    return new FindingView(
        anchor,
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
