package dev.vertebra.render.dossier;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import dev.vertebra.render.dossier.FontFace.Slant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fonts of the dossier: named families for the style sheet, and a fallback that prints what
 * they lack, whatever family was asked for.
 */
final class HouseFonts {

  private static final HouseFonts VENDORED =
      new HouseFonts(
          List.of(
              FontFace.load("SourceSans3-Regular.ttf", "Source Sans 3", 400, Slant.UPRIGHT),
              FontFace.load("SourceSans3-It.ttf", "Source Sans 3", 400, Slant.ITALIC),
              FontFace.load("SourceSans3-Semibold.ttf", "Source Sans 3", 600, Slant.UPRIGHT),
              FontFace.load("SourceSans3-Bold.ttf", "Source Sans 3", 700, Slant.UPRIGHT),
              FontFace.load("SourceCodePro-Regular.ttf", "Source Code Pro", 400, Slant.UPRIGHT),
              FontFace.load("SourceCodePro-Semibold.ttf", "Source Code Pro", 600, Slant.UPRIGHT)),
          List.of(
              FontFace.load("DejaVuSans.ttf", "DejaVu Sans", 400, Slant.UPRIGHT),
              FontFace.load("DejaVuSans-Bold.ttf", "DejaVu Sans", 700, Slant.UPRIGHT)));

  private final List<FontFace> named;
  private final List<FontFace> fallback;

  private HouseFonts(List<FontFace> named, List<FontFace> fallback) {
    this.named = named;
    this.fallback = fallback;
  }

  /** The vendored fonts, read once from the class path. */
  static HouseFonts vendored() {
    return VENDORED;
  }

  /** Family names that a style sheet or an SVG may ask for, in lower case. */
  Set<String> families() {
    return Stream.concat(named.stream(), fallback.stream())
        .map(face -> face.family().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the code point prints in every family and weight, by itself or by the fallback. */
  boolean covers(int codePoint) {
    return fallback.stream().allMatch(face -> face.covers(codePoint))
        || named.stream().allMatch(face -> face.covers(codePoint));
  }

  /** Whether every face of one family has a glyph of its own, as SVG text needs it. */
  boolean covers(int codePoint, String family) {
    List<FontFace> faces =
        Stream.concat(named.stream(), fallback.stream())
            .filter(face -> face.family().equalsIgnoreCase(family))
            .toList();
    return !faces.isEmpty() && faces.stream().allMatch(face -> face.covers(codePoint));
  }

  /** Gives every face to the layout engine and to its SVG drawer. */
  void register(PdfRendererBuilder builder) {
    named.forEach(face -> register(builder, face, FSFontUseCase.DOCUMENT));
    fallback.forEach(face -> register(builder, face, FSFontUseCase.FALLBACK_FINAL));
  }

  private static void register(PdfRendererBuilder builder, FontFace face, FSFontUseCase use) {
    FontStyle style = face.slant() == Slant.ITALIC ? FontStyle.ITALIC : FontStyle.NORMAL;
    builder.useFont(
        () -> face.data().openStream(),
        face.family(),
        face.weight(),
        style,
        true,
        EnumSet.of(use, FSFontUseCase.SVG));
  }
}
