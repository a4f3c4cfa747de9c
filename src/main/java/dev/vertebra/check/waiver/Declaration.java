package dev.vertebra.check.waiver;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.check.Inspection;
import dev.vertebra.check.Parties;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.ExplainPages;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Suggestions;
import dev.vertebra.diagnostic.Waiver;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.RecordId;
import dev.vertebra.model.Value;
import dev.vertebra.profile.DeclaredWaiver;
import dev.vertebra.source.Span;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds what a waiver says against the evidence, whatever it covers: it names one record and one
 * code, and those who answer for it are on record and did not write the record themselves.
 */
final class Declaration {
  private static final String APPROVER = "approver";
  private static final Pattern CODE = Pattern.compile("VT[0-9]{3}");

  private final Inspection inspection;
  private final Waivable waivable;
  private final Parties parties;
  private final WaiverFindings findings;
  private final Waiver waiver;
  private final Value.Structure written;
  private final List<Diagnostic> found = new ArrayList<>();

  Declaration(DeclaredWaiver declared, Inspection inspection, Waivable waivable, Parties parties) {
    this.inspection = inspection;
    this.waivable = waivable;
    this.parties = parties;
    this.findings = new WaiverFindings(declared);
    this.waiver = declared.waiver();
    this.written = declared.written();
  }

  /** What is wrong with it; an empty list when it may cover findings. */
  List<Diagnostic> check() {
    broad().or(this::code).or(this::record).or(this::approver).ifPresent(found::add);
    if (found.isEmpty()) {
      written.structures("approvals").forEach(this::approval);
    }
    return found;
  }

  /** Whether somebody approved it; asked only when {@link #check} has found nothing. */
  boolean isApproved() {
    return written.structures("approvals").stream()
        .anyMatch(a -> a.text("meaning").equals("approval") && a.moment("at").isPresent());
  }

  private Optional<Diagnostic> broad() {
    if (waiver.record().isEmpty()) {
      return Optional.of(
          findings
              .at(
                  WaiverCodes.TOO_BROAD,
                  "code",
                  "the waiver of " + name(waiver.code()) + " names no record")
              .labelled("would cover every finding of the code")
              .helped("name the one record that it is about: `record: REQ-012`"));
    }
    for (String field : List.of("code", "record", "target")) {
      if (written.text(field).contains("*")) {
        return Optional.of(
            findings
                .at(
                    WaiverCodes.TOO_BROAD,
                    field,
                    "a waiver names one "
                        + field
                        + ", and "
                        + name(written.text(field))
                        + " is a pattern")
                .labelled("a pattern covers what nobody has looked at yet")
                .helped("write one waiver for each finding"));
      }
    }
    return Optional.empty();
  }

  private Optional<Diagnostic> code() {
    String code = waiver.code();
    if (waivable.codes().contains(code)) {
      return Optional.empty();
    }
    if (CODE.matcher(code).matches() && ExplainPages.find(code).isPresent()) {
      return Optional.of(
          findings
              .at(
                  WaiverCodes.NOT_WAIVABLE,
                  "code",
                  "findings of " + name(code) + " cannot be waived")
              .labelled("covers nothing")
              .helped(
                  "only findings of rules can be waived; what cannot be read, does not resolve or"
                      + " was not checked has to be corrected"));
    }
    Diagnostic unknown =
        findings
            .at(WaiverCodes.UNKNOWN, "code", "no rule has the code " + name(code))
            .labelled("covers nothing");
    for (String help : Suggestions.help(code, waivable.codes())) {
      unknown = unknown.helped(help);
    }
    return Optional.of(unknown);
  }

  private Optional<Diagnostic> record() {
    if (subject().isPresent()) {
      return Optional.empty();
    }
    Diagnostic unknown =
        findings
            .at(
                WaiverCodes.UNKNOWN,
                "record",
                "the waiver of "
                    + name(waiver.code())
                    + " names the record "
                    + name(waiver.record())
                    + ", which does not exist")
            .labelled("no record has this id");
    List<EvidenceRecord> all = inspection.graph().records();
    for (EvidenceRecord record : all) {
      if (record.items("aliases").stream().anyMatch(a -> a.text().equals(waiver.record()))) {
        return Optional.of(unknown.helped("it was renamed: write `record: " + record.id() + "`"));
      }
    }
    List<String> ids = all.stream().map(r -> r.id().value()).toList();
    for (String help : Suggestions.help(waiver.record(), ids)) {
      unknown = unknown.helped(help);
    }
    return Optional.of(unknown);
  }

  private Optional<Diagnostic> approver() {
    Optional<EvidenceRecord> party = parties.find(waiver.approver());
    if (party.isEmpty() || !inspection.isEffective(party.get())) {
      return Optional.of(stranger(written.spanOf(APPROVER), waiver.approver(), party));
    }
    return authored(waiver.approver())
        ? Optional.of(byAuthor(written.spanOf(APPROVER), waiver.approver()))
        : Optional.empty();
  }

  private void approval(Value.Structure approval) {
    Optional<EvidenceRecord> party =
        parties.find(approval.text("role")).or(() -> parties.find(approval.text("by")));
    if (party.isEmpty() || !inspection.isEffective(party.get())) {
      found.add(stranger(approval.spanOf("role"), approval.text("role"), party));
    } else if (authored(approval.text("role")) || authored(approval.text("by"))) {
      found.add(byAuthor(approval.spanOf("by"), approval.text("by")));
    }
    Optional<OffsetDateTime> at = approval.moment("at");
    Optional<OffsetDateTime> decided = inspection.decided();
    if (at.isPresent() && decided.isPresent() && at.get().isAfter(decided.get())) {
      EvidenceRecord decision = inspection.decision().orElseThrow();
      found.add(
          findings
              .at(
                  WaiverCodes.APPROVED_LATE,
                  approval.spanOf("at"),
                  findings.waiver() + " was approved after the release decision that rests on it")
              .labelled("the release was decided at " + decision.text("decided"))
              .see(decision.spanOf("decided"), "the release decision")
              .helped("decide again with the waiver at hand, or take the finding up"));
    }
  }

  private Diagnostic stranger(Span place, String name, Optional<EvidenceRecord> party) {
    if (party.isPresent()) {
      return findings
          .at(
              WaiverCodes.UNKNOWN,
              place,
              name(name)
                  + " is "
                  + name(inspection.state(party.get()))
                  + " and answers for nothing")
          .labelled("not in force")
          .see(party.get().idSpan(), "the record of the approver")
          .helped("name a role that is defined, or a person who is active");
    }
    Diagnostic unknown =
        findings
            .at(WaiverCodes.UNKNOWN, place, "no role or person on record is called " + name(name))
            .targeting(waiver.code() + " " + name)
            .restingOn(Fact.recordsOf("role"))
            .restingOn(Fact.recordsOf("person"))
            .labelled("nobody answers for this waiver");
    for (String help : Suggestions.help(name, parties.names())) {
      unknown = unknown.helped(help);
    }
    return unknown.helped("name the id of a `role` or `person` record");
  }

  private Diagnostic byAuthor(Span place, String name) {
    EvidenceRecord record = subject().orElseThrow();
    return findings
        .at(
            WaiverCodes.BY_AUTHOR,
            place,
            name(name) + " wrote " + name(record) + " and waives a finding about it")
        .labelled("its author")
        .see(record.spanOf("author"), "the author of the record")
        .helped("let somebody else decide: nobody accepts what is missing from their own work");
  }

  private boolean authored(String name) {
    return subject().filter(r -> parties.areSame(name, r.text("author"))).isPresent();
  }

  private Optional<EvidenceRecord> subject() {
    return RecordId.isValid(waiver.record())
        ? inspection.graph().find(new RecordId(waiver.record()))
        : Optional.empty();
  }
}
