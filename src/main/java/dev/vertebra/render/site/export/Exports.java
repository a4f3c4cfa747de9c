package dev.vertebra.render.site.export;

import java.util.List;

/** All exports of a release, in the order in which a reader looks for them. */
public final class Exports {
  /** Folder below the release's folder. */
  public static final String FOLDER = "exports/";

  private Exports() {}

  /** Each of them; files are made when they are asked for. */
  public static List<Export> all() {
    return List.of(
        new Export(
            "matrix.xlsx",
            "the trace matrix with every column, one row for each requirement, risk control and"
                + " claim; every cell is text",
            "to sample rows, sort and annotate them in a spreadsheet",
            MatrixTable::xlsx),
        new Export(
            "matrix.csv",
            "the same table as text",
            "for programs, and to compare two releases",
            MatrixTable::csv),
        new Export(
            "risks.csv",
            "each risk with its levels before and after, controls with their verdicts, signals and"
                + " decisions",
            "to put beside a risk file of your own",
            RiskTable::csv),
        new Export(
            "metrics.csv",
            "every figure of every result file with its interval, n, datasets, model version and"
                + " the criteria that it was held against",
            "to recompute, plot and pool results",
            MetricTable::csv),
        new Export(
            "clauses.csv",
            "each clause of the selected catalogues with its state and the records that name it",
            "for an audit checklist",
            ClauseTable::csv),
        new Export(
            "records.json",
            "every record with its fields, links and their strengths, source line and digest",
            "for programs; its shape is records-v1.schema.json",
            RecordsJson::bytes),
        new Export(
            "records.csv", "the same records, one line each", "for spreadsheets", RecordTable::csv),
        new Export(
            "links.csv",
            "every link with its strength, the reason for it and where it stands",
            "to follow traces with a program",
            LinkTable::csv),
        new Export(
            "findings.json",
            "every finding, open and waived, and each rule with how many records it asked",
            "for programs; its shape is findings-v1.schema.json, the same as that of `vertebra"
                + " check --format json`",
            FindingsJson::bytes),
        new Export(
            "records-v1.schema.json",
            "JSON Schema of records.json",
            "to check a file or generate a reader",
            p -> Schemas.bytes("records-v1")),
        new Export(
            "findings-v1.schema.json",
            "JSON Schema of findings.json",
            "to check a file or generate a reader",
            p -> Schemas.bytes("findings-v1")));
  }
}
