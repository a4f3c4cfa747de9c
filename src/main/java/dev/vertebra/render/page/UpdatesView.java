package dev.vertebra.render.page;

import dev.vertebra.model.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How updates of the product are controlled, for a reader outside.
 *
 * @param versions every version, the youngest first
 * @param open changes that belong to no decided version
 * @param contacts who is told when something is wrong, as far as it is on file
 */
public record UpdatesView(List<Version> versions, List<Change> open, List<Contact> contacts) {

  /**
   * A version.
   *
   * @param release its label
   * @param version the model version
   * @param anchor where the page shows it
   * @param system model-system digest; empty when it could not be computed
   * @param before the version that it follows; empty for the first
   * @param components those that differ from the version before; all of the first version
   * @param kept number of components that are the same
   * @param changes changes that went into it
   * @param required protocols that these changes call for
   * @param decision who decided; empty when nobody did
   * @param deployments where it is or was in use
   */
  public record Version(
      String release,
      Ref version,
      String anchor,
      String system,
      Optional<Ref> before,
      List<Part> components,
      int kept,
      List<Change> changes,
      List<Repeat> required,
      Optional<Decision> decision,
      List<Use> deployments) {
    public Version {
      components = List.copyOf(components);
      changes = List.copyOf(changes);
      required = List.copyOf(required);
      deployments = List.copyOf(deployments);
    }

    /** Signatures on its changes and its decision, in order of time. */
    public List<Signature> signatures() {
      return Stream.concat(
              changes.stream()
                  .flatMap(c -> c.approvals().stream().map(a -> new Signature(c.change(), a))),
              decision.stream()
                  .flatMap(d -> d.approvals().stream().map(a -> new Signature(d.record(), a))))
          .sorted(Comparator.comparing(s -> Times.key(s.approval().at())))
          .toList();
    }

    /** Number of required protocols that were run with this version. */
    public long repeated() {
      return required.stream().filter(r -> !r.runs().isEmpty()).count();
    }
  }

  /**
   * A component that differs.
   *
   * @param role its role
   * @param name its file
   * @param before digest in the version before; empty when it is new
   * @param after digest in this version; empty when it is gone
   * @param changes changes that name it
   */
  public record Part(String role, String name, String before, String after, List<Ref> changes) {
    public Part {
      changes = List.copyOf(changes);
    }
  }

  /**
   * A change request.
   *
   * @param change the record
   * @param reason why
   * @param impact what it was found to touch; empty when it was not assessed
   * @param assessed day of the assessment; empty when not stated
   * @param implemented day it was put into effect; empty when it was not
   * @param submission what was decided about authorities; empty when nothing was
   * @param rationale why
   * @param decisions decisions on file about it
   * @param causes what made it necessary
   * @param approvals its approvals
   */
  public record Change(
      Ref change,
      String reason,
      String impact,
      String assessed,
      String implemented,
      String submission,
      String rationale,
      List<Ref> decisions,
      List<Ref> causes,
      List<ApprovalView> approvals) {
    public Change {
      decisions = List.copyOf(decisions);
      causes = List.copyOf(causes);
      approvals = List.copyOf(approvals);
    }
  }

  /**
   * A protocol that changes call for.
   *
   * @param protocol the record
   * @param changes who calls for it
   * @param runs runs of it, or of what took its place, with the version
   */
  public record Repeat(Ref protocol, List<Ref> changes, List<Again> runs) {
    public Repeat {
      changes = List.copyOf(changes);
      runs = List.copyOf(runs);
    }
  }

  /**
   * A run of a protocol that was called for.
   *
   * @param run the run
   * @param protocol the protocol that it follows
   * @param executed date and time
   * @param verdict what came of it
   */
  public record Again(Ref run, Ref protocol, String executed, Verdict verdict) {}

  /**
   * A release decision.
   *
   * @param record the record
   * @param decided date and time
   * @param decision as written
   * @param restriction under which it is released; may be empty
   * @param runs runs that it accepts
   * @param approvals its approvals
   */
  public record Decision(
      Ref record,
      String decided,
      String decision,
      String restriction,
      int runs,
      List<ApprovalView> approvals) {
    public Decision {
      approvals = List.copyOf(approvals);
    }
  }

  /**
   * A deployment.
   *
   * @param deployment the record
   * @param site where
   * @param deployed since when
   * @param ended until when; empty when it is in use
   * @param udi identifier; empty when not stated
   */
  public record Use(Ref deployment, String site, String deployed, String ended, String udi) {}

  /**
   * A signature.
   *
   * @param record what was signed
   * @param approval who, as what, when, with which meaning
   */
  public record Signature(Ref record, ApprovalView approval) {}

  /**
   * Whom to tell.
   *
   * @param record label, procedure or role
   * @param what what it governs, as it says; empty for labels, whose text says it
   */
  public record Contact(Ref record, String what) {}

  public UpdatesView {
    versions = List.copyOf(versions);
    open = List.copyOf(open);
    contacts = List.copyOf(contacts);
  }

  /** Number of versions that somebody decided to release. */
  public long decided() {
    return versions.stream().filter(v -> v.decision().isPresent()).count();
  }
}
