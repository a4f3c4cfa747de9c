package dev.vertebra.check;

import dev.vertebra.check.binding.AcceptedRunOfAnotherSystem;
import dev.vertebra.check.binding.ComponentNotExercised;
import dev.vertebra.check.binding.ProgramNotOnRecord;
import dev.vertebra.check.binding.RunOnOtherData;
import dev.vertebra.check.binding.RunWithoutTool;
import dev.vertebra.check.binding.TestOverlapsTraining;
import dev.vertebra.check.binding.UnknownInput;
import dev.vertebra.check.change.ChangeNotAssessed;
import dev.vertebra.check.change.ChangeWithoutDifference;
import dev.vertebra.check.change.ChangeWithoutReverification;
import dev.vertebra.check.change.DifferenceWithoutChange;
import dev.vertebra.check.change.ReliedOnBeforeApproved;
import dev.vertebra.check.change.ReplacedWithoutChange;
import dev.vertebra.check.change.ReverificationNotRun;
import dev.vertebra.check.change.ReverificationTooNarrow;
import dev.vertebra.check.change.SubmissionNotDecided;
import dev.vertebra.check.coverage.CoverageCheck;
import dev.vertebra.check.lineage.ComponentRoleMissing;
import dev.vertebra.check.lineage.CompositionIncomplete;
import dev.vertebra.check.lineage.DatasetUndescribed;
import dev.vertebra.check.lineage.DatasetWithoutAnnotationPolicy;
import dev.vertebra.check.lineage.DatasetWithoutDigest;
import dev.vertebra.check.lineage.DatasetWithoutSource;
import dev.vertebra.check.lineage.SplitsOverlap;
import dev.vertebra.check.lineage.TrainingNotOnFile;
import dev.vertebra.check.postmarket.CapaClosedEarly;
import dev.vertebra.check.postmarket.ComplaintIncomplete;
import dev.vertebra.check.postmarket.DatesOutOfOrder;
import dev.vertebra.check.postmarket.ReportableUndecided;
import dev.vertebra.check.postmarket.SignalAfterClosure;
import dev.vertebra.check.postmarket.SignalNotInvestigated;
import dev.vertebra.check.postmarket.SignalPastLimit;
import dev.vertebra.check.postmarket.SignalUndecided;
import dev.vertebra.check.qms.ClauseWronglyExcluded;
import dev.vertebra.check.qms.NonconformityWithoutDisposition;
import dev.vertebra.check.qms.OutcomeNotLinked;
import dev.vertebra.check.qms.ProcedureNotEffective;
import dev.vertebra.check.qms.RepealedCitation;
import dev.vertebra.check.qms.StateNotWritten;
import dev.vertebra.check.qms.SupplierNotEvaluated;
import dev.vertebra.check.qms.SupplierReviewUnplanned;
import dev.vertebra.check.qms.ToolNotValidated;
import dev.vertebra.check.qms.ToolValidationUnfounded;
import dev.vertebra.check.qms.UnknownClause;
import dev.vertebra.check.release.ApprovalMissing;
import dev.vertebra.check.release.ClaimNotAccepted;
import dev.vertebra.check.release.DeploymentNotReleased;
import dev.vertebra.check.release.DeploymentWithoutUdi;
import dev.vertebra.check.release.FailedRunAccepted;
import dev.vertebra.check.release.LimitationNotInLabel;
import dev.vertebra.check.release.OpenAnomalyNotConsidered;
import dev.vertebra.check.release.ReleaseLabelDiffers;
import dev.vertebra.check.release.ReleaseNotDecided;
import dev.vertebra.check.release.UnusedLimitation;
import dev.vertebra.check.review.ChangedSinceReview;
import dev.vertebra.check.review.NeverReviewed;
import dev.vertebra.check.review.ReviewOfNothing;
import dev.vertebra.check.review.ReviewOutOfOrder;
import dev.vertebra.check.review.ReviewerNotTrained;
import dev.vertebra.check.review.ReviewerUnknown;
import dev.vertebra.check.review.SuspectLink;
import dev.vertebra.check.risk.ControlEqualsCause;
import dev.vertebra.check.risk.OverallRiskUnstated;
import dev.vertebra.check.risk.ResidualRiskOpen;
import dev.vertebra.check.risk.ResidualWorse;
import dev.vertebra.check.risk.RiskNotAccepted;
import dev.vertebra.check.risk.RiskOutOfScale;
import dev.vertebra.check.risk.RiskWithoutControl;
import dev.vertebra.check.risk.SideEffectsNotAssessed;
import dev.vertebra.check.risk.SubgroupNotNamed;
import dev.vertebra.check.risk.SubgroupWithoutResult;
import dev.vertebra.check.scope.NothingToCheck;
import dev.vertebra.check.time.ApprovedBeforeWritten;
import dev.vertebra.check.time.ApprovedByItsAuthor;
import dev.vertebra.check.time.ApproverNotTrained;
import dev.vertebra.check.time.DecidedBeforeEvidence;
import dev.vertebra.check.time.EvidenceBeforeItsSubject;
import dev.vertebra.check.time.ImplementedBeforeAssessed;
import dev.vertebra.check.time.ProtocolApprovedLate;
import dev.vertebra.check.time.ProtocolNotApproved;
import dev.vertebra.check.time.SignerUnknown;
import dev.vertebra.check.time.StateContradicted;
import dev.vertebra.check.time.WrittenOutOfTime;
import dev.vertebra.check.verification.CommandNotPlain;
import dev.vertebra.check.verification.CriterionNotMet;
import dev.vertebra.check.verification.CriterionWithoutBound;
import dev.vertebra.check.verification.CriterionWithoutFigure;
import dev.vertebra.check.verification.FigureWithoutCount;
import dev.vertebra.check.verification.MetricContradicted;
import dev.vertebra.check.verification.ProtocolTestsSomethingElse;
import dev.vertebra.check.verification.ReproductionDiffers;
import dev.vertebra.check.verification.RestsOnDoubtfulRun;
import dev.vertebra.check.verification.TestedNotReported;
import dev.vertebra.check.verification.Unverified;
import dev.vertebra.check.verification.VerdictContradicted;
import dev.vertebra.check.verification.VerifiedOnAnotherVersion;
import dev.vertebra.diagnostic.Code;
import dev.vertebra.profile.Profile;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every rule, in the order of codes. */
public final class Rules {
  private static final List<Rule> ALL =
      Stream.of(
              new Unverified(),
              new RestsOnDoubtfulRun(),
              new CriterionNotMet(),
              new VerdictContradicted(),
              new MetricContradicted(),
              new CriterionWithoutFigure(),
              new ProtocolTestsSomethingElse(),
              new VerifiedOnAnotherVersion(),
              new CriterionWithoutBound(),
              new AcceptedRunOfAnotherSystem(),
              new TestOverlapsTraining(),
              new UnknownInput(),
              new ProgramNotOnRecord(),
              new ProtocolApprovedLate(),
              new ProtocolNotApproved(),
              new DecidedBeforeEvidence(),
              new ApproverNotTrained(),
              new ImplementedBeforeAssessed(),
              new RiskWithoutControl(),
              new ControlEqualsCause(),
              new ResidualRiskOpen(),
              new SubgroupWithoutResult(),
              new ChangeNotAssessed(),
              new ChangeWithoutReverification(),
              new SignalUndecided(),
              new SignalPastLimit(),
              new CapaClosedEarly(),
              new ReleaseNotDecided(),
              new DeploymentNotReleased(),
              new OpenAnomalyNotConsidered(),
              new ApprovalMissing(),
              new FailedRunAccepted(),
              new DeploymentWithoutUdi(),
              new UnusedLimitation(),
              new SupplierNotEvaluated(),
              new ToolNotValidated(),
              new ClauseWronglyExcluded(),
              new UnknownClause(),
              new DatasetWithoutSource(),
              new DatasetWithoutAnnotationPolicy(),
              new CompositionIncomplete(),
              new ComponentRoleMissing(),
              new TestedNotReported(),
              new SignerUnknown(),
              new StateContradicted(),
              new SubgroupNotNamed(),
              new ReleaseLabelDiffers(),
              new ToolValidationUnfounded(),
              new StateNotWritten(),
              new SupplierReviewUnplanned(),
              new DatasetUndescribed(),
              new OutcomeNotLinked(),
              new TrainingNotOnFile(),
              new ReproductionDiffers(),
              new CommandNotPlain(),
              new FigureWithoutCount(),
              new RunOnOtherData(),
              new RunWithoutTool(),
              new ComponentNotExercised(),
              new ApprovedBeforeWritten(),
              new ApprovedByItsAuthor(),
              new EvidenceBeforeItsSubject(),
              new RiskOutOfScale(),
              new ResidualWorse(),
              new RiskNotAccepted(),
              new SideEffectsNotAssessed(),
              new DifferenceWithoutChange(),
              new ChangeWithoutDifference(),
              new ReverificationTooNarrow(),
              new ReverificationNotRun(),
              new ReplacedWithoutChange(),
              new SubmissionNotDecided(),
              new SignalNotInvestigated(),
              new ComplaintIncomplete(),
              new SignalAfterClosure(),
              new DatesOutOfOrder(),
              new LimitationNotInLabel(),
              new ClaimNotAccepted(),
              new RepealedCitation(),
              new NonconformityWithoutDisposition(),
              new ProcedureNotEffective(),
              new DatasetWithoutDigest(),
              new SplitsOverlap(),
              new WrittenOutOfTime(),
              new ReliedOnBeforeApproved(),
              new ReportableUndecided(),
              new OverallRiskUnstated(),
              new NothingToCheck(),
              new ChangedSinceReview(),
              new SuspectLink(),
              new NeverReviewed(),
              new ReviewOfNothing(),
              new ReviewerUnknown(),
              new ReviewerNotTrained(),
              new ReviewOutOfOrder())
          .sorted(Comparator.comparing(Rule::code))
          .toList();

  private Rules() {}

  /** All rules, sorted by code. */
  public static List<Rule> all() {
    return ALL;
  }

  /** All rules, and those that the profile or the project declares. */
  public static List<Rule> of(Profile profile) {
    return Stream.concat(ALL.stream(), profile.coverage().stream().map(CoverageCheck::new))
        .sorted(Comparator.comparing(Rule::code).thenComparing(Rule::label))
        .toList();
  }

  /** Every code that this stage can emit, sorted: those of rules and those on rule settings. */
  public static List<Code> codes() {
    return Stream.of(
            ALL.stream().map(Rule::code),
            CoverageCheck.RESULTS.stream(),
            RuleSettings.CODES.stream())
        .flatMap(codes -> codes)
        .sorted()
        .toList();
  }
}
