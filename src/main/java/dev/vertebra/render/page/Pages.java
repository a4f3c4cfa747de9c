package dev.vertebra.render.page;

import dev.vertebra.model.Artifact;
import dev.vertebra.model.AsOf;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Release;
import dev.vertebra.model.Strength;
import dev.vertebra.model.TraceLink;
import dev.vertebra.profile.Project;
import dev.vertebra.render.page.prose.Prose;
import dev.vertebra.render.page.prose.ProseRenderer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * View models of a publication, which site and dossier share. What all pages need is computed once;
 * a record's view is made when it is asked for, so that a large publication never has all of them
 * in memory; a body is rendered once. Safe for use by several threads.
 */
public final class Pages {
  private final Publication publication;
  private final Refs refs;
  private final Kinds kinds;
  private final FieldViews fields;
  private final LinkViews links;
  private final ReviewsView reviews;
  private final Optional<ChangesView> changes;
  private final FindingViews findings;
  private final RunViews runs;
  private final ValidationViews validation;
  private final SystemViews systems;
  private final List<CatalogueView> catalogues;
  private final List<CatalogueView> lenses;
  private final MatrixView matrix;
  private final List<RiskView> risks;
  private final ReleaseView release;
  private final ClauseTags clauseTags;
  private final ThreadViews threads;
  private final ProseRenderer renderer;
  private final Map<String, Prose> bodies = new ConcurrentHashMap<>();

  /** Prepares the views of a publication. */
  public Pages(Publication publication) {
    this(publication, Optional.empty());
  }

  /**
   * Prepares the views of a publication.
   *
   * @param commit commit of the evidence, when whoever builds knows it
   */
  public Pages(Publication publication, Optional<String> commit) {
    this.publication = publication;
    this.renderer = new ProseRenderer();
    this.refs = new Refs(publication);
    this.kinds = new Kinds(publication);
    this.fields = new FieldViews(publication.profile(), refs);
    ReviewViews reviewViews = new ReviewViews(publication, refs);
    this.links = new LinkViews(publication, refs, reviewViews);
    this.reviews = reviewViews.all();
    this.findings = new FindingViews(publication, refs, fields, new ExplainPages(renderer, refs));
    RunStandings standings = new RunStandings(publication);
    this.runs = new RunViews(publication, refs, standings);
    this.validation =
        new ValidationViews(
            publication.graph(), standings, new RunReports(publication, refs, fields, runs));
    this.systems = new SystemViews(publication.graph(), refs);
    ClauseViews clauses = new ClauseViews(publication, refs, kinds);
    this.catalogues = clauses.selected();
    this.lenses = clauses.lenses();
    this.matrix = MatrixView.of(publication, refs);
    this.risks = new RiskViews(publication, refs).of(kinds.records("risk"));
    this.clauseTags = new ClauseTags(publication.project(), catalogues);
    this.threads = new ThreadViews(publication, refs, kinds, findings);
    this.release = releaseView(commit);
    this.changes = publication.changes().map(c -> ChangeViews.of(c, refs, publication.profile()));
  }

  /** What every page says about the release. */
  public ReleaseView release() {
    return release;
  }

  /** What the views are made of, for exports that hold all of it. */
  public Publication publication() {
    return publication;
  }

  /** The baseline of a sealed release, as JSON. */
  public Optional<String> baseline() {
    return publication.baseline();
  }

  /** Every record, sorted by id. */
  public List<EvidenceRecord> records() {
    return publication.graph().records();
  }

  /** Stages with their kinds, in the order of the spine. */
  public List<StageView> stages() {
    return kinds.stages();
  }

  /** Strengths of all spine links. */
  public ShareView spineShare() {
    return ShareView.of(publication.analysis().spine());
  }

  /** The first page. */
  public OverviewView overview() {
    List<Artifact> artifacts =
        records().stream().flatMap(r -> publication.graph().artifacts(r.id()).stream()).toList();
    return new OverviewView(
        spineShare(),
        stages(),
        publication
            .analysis()
            .release()
            .decision()
            .flatMap(publication.graph()::find)
            .map(this::record),
        runs(),
        findings(),
        matrix,
        catalogues,
        risks,
        reviews,
        records().size(),
        Math.toIntExact(artifacts.stream().filter(Artifact::agrees).count()),
        artifacts.size());
  }

  /** Everything about a record. */
  public RecordView record(EvidenceRecord record) {
    Ref ref = refs.get(record.id());
    List<LinkGroup> outgoing = links.outgoing(record.id());
    List<LinkGroup> incoming = links.incoming(record.id());
    return new RecordView(
        ref,
        kinds.find(record.kind()).orElseThrow(),
        kinds.stage(record.kind()),
        fields.of(record),
        fields.approvals(record),
        record.clauses().stream().map(clauseTags::of).toList(),
        body(record),
        outgoing,
        incoming,
        publication.graph().artifacts(record.id()).stream().map(ArtifactView::of).toList(),
        runs.of(record.id()),
        systems.of(record.id()),
        findings.about(ref.id()),
        findings.waivedAbout(ref.id()),
        Place.of(record.span()),
        record.digest().hex());
  }

  /** What leads from the field to this release. */
  public ReconstructView reconstruct() {
    return ReconstructViews.of(publication, refs, systems);
  }

  /** What is known about a record besides its own text, without rendering that. */
  public RecordFacts facts(EvidenceRecord record) {
    List<String> digests = new ArrayList<>();
    for (Artifact artifact : publication.graph().artifacts(record.id())) {
      digests.add(artifact.declared().hex());
      if (artifact.state() instanceof Artifact.State.Differs differs) {
        digests.add(differs.actual().hex());
      }
    }
    publication.graph().system(record.id()).ifPresent(s -> digests.add(s.computed().hex()));
    Ref ref = refs.get(record.id());
    return new RecordFacts(
        ref, kinds.stage(record.kind()).name(), findings.about(ref.id()).size(), digests);
  }

  /** What lies upstream and downstream of a record, of which at most so many are listed. */
  public ThreadView thread(EvidenceRecord record, int most) {
    return threads.of(publication.analysis().threads().of(record.id(), most));
  }

  /** A sample of claims and signals, drawn so that nobody could choose it. */
  public SamplingView sampling() {
    return new SamplingViews(publication, kinds, threads).view();
  }

  /** Each report from the field, followed to its cause, for a buyer. */
  public List<IncidentView> incidents() {
    return new IncidentViews(publication, refs).of(kinds.records("signal"));
  }

  /** All records of a kind. */
  public KindListView list(KindView kind) {
    return new KindListView(
        kind,
        kinds.stage(kind.kind()),
        kinds.records(kind.kind()).stream().map(this::row).toList());
  }

  /** The trace matrix. */
  public MatrixView matrix() {
    return matrix;
  }

  /** Every risk, by id. */
  public List<RiskView> risks() {
    return risks;
  }

  /** The risk file. */
  public RiskFileView riskFile() {
    return RiskFileView.of(publication.project().riskMatrix(), risks);
  }

  /** What stops the release, and what has to be run or looked at again. */
  public ImpactPageView impact() {
    return new ImpactViews(publication, refs).of(findings(), changes);
  }

  /** What happened when. */
  public TimelineView timeline() {
    return TimelineViews.of(new Happenings(publication, refs, kinds));
  }

  /** What came back from the field. */
  public PostMarketView postMarket() {
    InUse inUse = new InUse(publication, refs, kinds.records("deployment"));
    return new PostMarketView(
        AsOf.day(publication.graph(), publication.analysis().release())
            .map(LocalDate::toString)
            .orElse(""),
        new SignalViews(publication, refs).of(kinds.records("signal")),
        new CapaViews(publication, refs).of(kinds.records("capa")),
        inUse.deployments(),
        inUse.checks());
  }

  /** Every validation run, by id. */
  public List<RunView> runs() {
    return kinds.records("validation-run").stream().flatMap(r -> runs.of(r.id()).stream()).toList();
  }

  /** What was run, the runs that the release decision accepts first. */
  public ValidationView validation() {
    return validation.of(kinds.records("validation-run"));
  }

  /** Everything that it takes to judge a run; empty when it was not assessed. */
  public Optional<RunReport> report(EvidenceRecord run) {
    return validation.report(run);
  }

  /** Every figure of a run by metric, with criteria and pictures. */
  public List<FigureGroup> figures(RunReport report) {
    return validation.figures(report);
  }

  /** Figures of accepted runs from the first release to this one. */
  public TrendsView trends() {
    return new TrendViews(publication.history(), refs).view();
  }

  /** How updates are controlled, for a reader outside. */
  public UpdatesView updates() {
    return updateViews().view();
  }

  /** How the release was let out, for a reader outside. */
  public GatingView gating() {
    return new GatingViews(
            publication,
            kinds,
            new Redaction(publication, refs),
            new RunReports(publication, refs, fields, runs),
            findings.all().waived(),
            updateViews().ofRelease())
        .view();
  }

  private UpdateViews updateViews() {
    return new UpdateViews(publication, kinds, refs, new Redaction(publication, refs));
  }

  /** All findings. */
  public FindingsView findings() {
    return findings.all();
  }

  /** The site's pages of findings, at least one. */
  public List<FindingSheet> findingSheets() {
    return FindingSheets.of(findings.all());
  }

  /** The ledger of reviews, and which links were reviewed. */
  public ReviewsView reviews() {
    return reviews;
  }

  /** What is different since the release before; empty for the first one. */
  public Optional<ChangesView> changes() {
    return changes;
  }

  /** Clause coverage of the catalogues that the project selects. */
  public List<CatalogueView> catalogues() {
    return catalogues;
  }

  /** Clause coverage of catalogues that every release is shown through, where not selected. */
  public List<CatalogueView> lenses() {
    return lenses;
  }

  /** Files that the quality system has to hold, each assembled from records. */
  public List<FileCollection> files() {
    return new FileAssembly(publication, refs, kinds).files();
  }

  /** An FDA inspection as it would meet this release; empty when the program is not at hand. */
  public Optional<ProgramView> program() {
    return Stream.concat(catalogues.stream(), lenses.stream())
        .filter(c -> c.id().equals(ProgramViews.CATALOGUE))
        .findFirst()
        .map(c -> new ProgramViews(c, findings().rules()).view());
  }

  /** The spine by records when they are few enough for a picture, else by kinds. */
  public SpineGraph spine() {
    return new SpineGraphs(publication, refs, kinds).finest();
  }

  /** The spine by kinds. */
  public SpineGraph spineOfKinds() {
    return new SpineGraphs(publication, refs, kinds).ofKinds();
  }

  /** The spine by stages. */
  public SpineStages spineOfStages() {
    return SpineStages.of(spineOfKinds(), kinds.stages());
  }

  /** A kind, its records and what they are tied to. */
  public KindGraph graph(KindView kind) {
    return new KindGraphs(publication, refs, kinds).of(kind);
  }

  /** What the release decision rests on; empty when none is on file. */
  public Optional<DecisionGraph> decisionGraph() {
    return new DecisionGraphs(publication, refs, kinds).find();
  }

  private Prose body(EvidenceRecord record) {
    return bodies.computeIfAbsent(
        record.id().value(), id -> renderer.render(record.id(), record.body(), refs));
  }

  private KindListView.Row row(EvidenceRecord record) {
    List<TraceLink> spine =
        publication.graph().outgoing(record.id()).stream()
            .filter(l -> publication.profile().isSpine(l.relation()))
            .toList();
    return new KindListView.Row(
        refs.get(record.id()),
        Math.toIntExact(spine.stream().filter(l -> l.strength() == Strength.PROVEN).count()),
        spine.size(),
        publication.graph().incoming(record.id()).size(),
        findings.about(record.id().value()).size(),
        Place.of(record.span()));
  }

  private ReleaseView releaseView(Optional<String> commit) {
    Release about = publication.analysis().release();
    Project.Product product = publication.project().product();
    return new ReleaseView(
        product.name(),
        product.manufacturer(),
        product.notice(),
        product.description(),
        about.version(),
        about.state().label(),
        about.isDraft(),
        about.isAfterSeal(),
        ReleaseFolder.of(about),
        about.seal().map(SealView::of),
        about.decision().flatMap(d -> refs.find(d.value())),
        about.system().map(systems::view),
        publication.profile().name() + " " + publication.profile().version(),
        publication.toolVersion(),
        commit);
  }
}
