package dev.vertebra.render.dossier;

import freemarker.cache.ClassTemplateLoader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A dossier as long as a small product's, for everything that must be looked at or validated. */
final class SampleDossier {

  static final String DIGEST = "5b1f0c9e7a3d4426b8c0e1729d64fa03c8b7a5e19f02d3641c7be80a95d2f613";

  private static final class Rendered {
    static final PdfResult RESULT = new PdfEngine().render(source());
  }

  private SampleDossier() {}

  /** The result of rendering {@link #source()}, once for all tests. */
  static PdfResult rendered() {
    return Rendered.RESULT;
  }

  /** About fifteen pages. */
  static PdfSource source() {
    return source(1);
  }

  /** The same with every record and matrix row repeated, for timings. */
  static PdfSource source(int repetitions) {
    DossierTemplates templates =
        DossierTemplates.packedAnd(new ClassTemplateLoader(SampleDossier.class, ""));
    return new PdfSource(
        templates.render("sample.ftlh", model(repetitions)), metadata(), attachments());
  }

  static PdfMetadata metadata() {
    return new PdfMetadata(
        "Release dossier Recurra 1.0.0",
        "Recurra demonstration team",
        "What is on file for release 1.0.0 of Recurra, a demonstration product",
        List.of("release dossier", "ISO 13485"),
        "en-GB",
        Instant.parse("2026-03-02T09:30:00.5Z"),
        "Vertebra 0.1.0");
  }

  private static List<PdfAttachment> attachments() {
    return List.of(
        attachment("trace-matrix.csv", "text/csv", "requirement,run\nREQ-001,RUN-001\n"),
        attachment("records.json", "application/json", "{\"records\":[]}\n"));
  }

  static PdfAttachment attachment(String name, String mimeType, String content) {
    return new PdfAttachment(
        name,
        mimeType,
        "Data of this dossier: " + name,
        AfRelationship.DATA,
        PdfBytes.copyOf(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, Object> model(int repetitions) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("systemDigest", DIGEST);
    model.put("outline", SampleContent.outline());
    model.put("facts", SampleContent.facts());
    model.put("segments", SampleContent.segments());
    model.put("components", SampleContent.components());
    model.put("graph", SampleContent.graph());
    model.put("edges", SampleContent.edges());
    model.put("matrixColumns", SampleContent.matrixColumns());
    model.put("matrixRows", repeat(repetitions, SampleContent.matrixRows()));
    model.put("clauses", SampleContent.clauses());
    model.put(
        "records",
        IntStream.range(0, repetitions).boxed().flatMap(SampleContent::records).toList());
    model.put("findings", SampleContent.findings());
    return model;
  }

  private static <T> List<T> repeat(int times, List<T> items) {
    return Stream.generate(() -> items).limit(times).flatMap(List::stream).toList();
  }
}
