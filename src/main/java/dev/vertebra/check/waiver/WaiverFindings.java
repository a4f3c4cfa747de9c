package dev.vertebra.check.waiver;

import static dev.vertebra.check.Wording.name;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Fact;
import dev.vertebra.diagnostic.Waiver;
import dev.vertebra.profile.DeclaredWaiver;
import dev.vertebra.source.Span;

/**
 * Findings about one waiver: about its record, and at a place in the project file.
 *
 * @param declared the waiver
 */
record WaiverFindings(DeclaredWaiver declared) {

  /** A finding at a field of the waiver, or at its code when the field is absent. */
  Diagnostic at(Code code, String field, String message) {
    return at(code, place(field), message);
  }

  /** A finding at a place within the waiver. */
  Diagnostic at(Code code, Span span, String message) {
    Waiver waiver = declared.waiver();
    return Diagnostic.of(code, span, message)
        .about(waiver.record())
        .targeting((waiver.code() + " " + waiver.target()).strip())
        .restingOn(Fact.record(waiver.record()));
  }

  /** How messages call the waiver. */
  String waiver() {
    Waiver waiver = declared.waiver();
    return "the waiver of "
        + name(waiver.code())
        + " for "
        + name(waiver.record())
        + (waiver.target().isEmpty() ? "" : ", " + name(waiver.target()) + ",");
  }

  private Span place(String field) {
    return declared.written().spanOf(declared.written().field(field).isPresent() ? field : "code");
  }
}
