package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RunAssessment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Assembles the files of a release. */
final class FileAssembly {
  /** Records of a kind that a place shows; the list of the kind has the others. */
  private static final int SHOWN = 40;

  /** Signals that count as complaints: an incident that a user reports is one. */
  private static final List<String> COMPLAINTS = List.of("complaint", "incident");

  /** Fields that hold the day that matters of a record, the first that is there. */
  private static final List<String> DAYS =
      List.of("decided", "executed", "held", "deployed", "implemented", "received", "detected");

  private final Publication publication;
  private final Refs refs;
  private final Kinds kinds;
  private final FileFacts facts;

  FileAssembly(Publication publication, Refs refs, Kinds kinds) {
    this.publication = publication;
    this.refs = refs;
    this.kinds = kinds;
    this.facts = new FileFacts(publication);
  }

  List<FileCollection> files() {
    Optional<EvidenceRecord> version =
        publication.analysis().release().modelVersion().flatMap(publication.graph()::find);
    return List.of(
        new FileCollection(
            "design-and-development",
            "Design and development file",
            "ISO 13485 7.3.10; CP 7382.850 DD.files",
            "What shows how this version came to be, from its plan to its release. It was called"
                + " design history file.",
            "",
            true,
            List.of(file(version, FilePlans.DESIGN))),
        new FileCollection(
            "medical-device",
            "Medical device file",
            "ISO 13485 4.2.3; CP 7382.850 MO.medical-device-file",
            "What the device is, how it is built, measured, installed and serviced. It was called"
                + " device master record.",
            "",
            true,
            List.of(file(version, FilePlans.DEVICE))),
        new FileCollection(
            "device-records",
            "Device records",
            "ISO 13485 7.5.1, 7.5.8, 7.5.9.1; 21 CFR 820.35(c)",
            "For each released version, what was built, how, checked by what, released by whom, and"
                + " where it went. It was called device history record.",
            "No version is released.",
            false,
            each(released(), FilePlans.BATCH)),
        new FileCollection(
            "complaints",
            "Complaint files",
            "ISO 13485 8.2.2; 21 CFR 820.35(a)",
            "For each complaint and incident, what its record has to hold: "
                + complaints().count()
                + " of "
                + publication.graph().records("signal").size()
                + " signals on file. Names and addresses are never printed.",
            "No complaint or incident is on file.",
            false,
            each(complaints(), FilePlans.COMPLAINT)),
        new FileCollection(
            "capas",
            "CAPA files",
            "ISO 13485 8.5.2, 8.5.3",
            "For each corrective or preventive action, from its cause to whether it worked.",
            "No corrective or preventive action is on file.",
            false,
            each(publication.graph().records("capa").stream(), FilePlans.CAPA)));
  }

  private Stream<EvidenceRecord> complaints() {
    return publication.graph().records("signal").stream()
        .filter(s -> COMPLAINTS.contains(s.text("signal-type")));
  }

  private Stream<EvidenceRecord> released() {
    return publication.graph().records("model-version").stream()
        .filter(v -> !new FileScope(facts, Optional.of(v)).decisions().isEmpty());
  }

  private List<AssembledFile> each(Stream<EvidenceRecord> records, List<FilePlace> plan) {
    return records.map(r -> file(Optional.of(r), plan)).toList();
  }

  private AssembledFile file(Optional<EvidenceRecord> subject, List<FilePlace> plan) {
    FileScope scope = new FileScope(facts, subject);
    return new AssembledFile(
        subject.map(s -> refs.get(s.id())), plan.stream().map(p -> place(p, scope)).toList());
  }

  private AssembledFile.Place place(FilePlace place, FileScope scope) {
    Found found = place.find().apply(scope);
    Optional<String> excused =
        found.isEmpty() && !place.clause().isEmpty()
            ? scope.notApplicable(place.clause())
            : Optional.empty();
    AssembledFile.State state =
        !found.isEmpty()
            ? AssembledFile.State.FILLED
            : excused.isPresent()
                ? AssembledFile.State.NOT_APPLICABLE
                : AssembledFile.State.MISSING;
    return new AssembledFile.Place(
        place.title(),
        place.basis(),
        place.holds(),
        state,
        groups(found.records()),
        excused.map(List::of).orElse(found.texts()));
  }

  private List<AssembledFile.Group> groups(List<EvidenceRecord> records) {
    Map<String, List<EvidenceRecord>> byKind = new LinkedHashMap<>();
    records.forEach(r -> byKind.computeIfAbsent(r.kind(), k -> new ArrayList<>()).add(r));
    List<AssembledFile.Group> groups = new ArrayList<>();
    byKind.forEach(
        (kind, all) ->
            groups.add(
                new AssembledFile.Group(
                    kinds.find(kind).orElseThrow(),
                    all.size(),
                    signatures(kind, all),
                    all.stream().limit(SHOWN).map(this::entry).toList())));
    return groups;
  }

  /** How many are signed; nothing to say of kinds that nobody has to approve and nobody signed. */
  private String signatures(String kind, List<EvidenceRecord> records) {
    long signed = records.stream().filter(r -> !r.structures("approvals").isEmpty()).count();
    boolean isApproved =
        publication
            .profile()
            .kind(kind)
            .filter(k -> k.effective().contains("approved"))
            .isPresent();
    return signed > 0 || isApproved ? signed + " of " + records.size() + " signed" : "";
  }

  private AssembledFile.Entry entry(EvidenceRecord record) {
    return new AssembledFile.Entry(
        refs.get(record.id()),
        publication
            .graph()
            .run(record.id())
            .map(RunAssessment::verdict)
            .map(v -> v.label())
            .orElse(""),
        DAYS.stream()
            .flatMap(d -> record.calendarDay(d).stream())
            .findFirst()
            .map(Object::toString)
            .orElse(""));
  }
}
