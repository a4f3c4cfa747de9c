package dev.vertebra.render.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One TrueType file of the dossier.
 *
 * @param family CSS family name
 * @param weight CSS weight, 100 to 900
 * @param slant upright or italic
 * @param data the file, its ligature table hidden
 * @param glyphs which code points the file can print
 */
record FontFace(String family, int weight, Slant slant, PdfBytes data, CmapLookup glyphs) {

  /** Upright or italic. */
  enum Slant {
    UPRIGHT,
    ITALIC
  }

  private static final String FOLDER = "/dev/vertebra/templates/shared/fonts/";

  /** Reads a vendored file from the class path; a missing file is a broken build. */
  static FontFace load(String file, String family, int weight, Slant slant) {
    try (InputStream in = FontFace.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("font not packed: " + file);
      }
      byte[] data = withoutLigatures(in.readAllBytes());
      return new FontFace(family, weight, slant, PdfBytes.copyOf(data), glyphs(data));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read font " + file, e);
    }
  }

  /** Whether the file has a glyph of its own for the code point. */
  boolean covers(int codePoint) {
    return glyphs.getGlyphId(codePoint) != 0;
  }

  private static CmapLookup glyphs(byte[] data) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(data)).getUnicodeCmapLookup();
  }

  /**
   * Renames the GSUB table so that no reader finds it. Ligatures would put U+FB03 or nothing at all
   * into the text layer, so that searching for "office" fails, and applying them takes half of the
   * time of a large dossier. The new tag keeps the table directory in its required order.
   */
  private static byte[] withoutLigatures(byte[] font) {
    ByteBuffer buffer = ByteBuffer.wrap(font);
    int gsub = ByteBuffer.wrap("GSUB".getBytes(StandardCharsets.US_ASCII)).getInt();
    int hidden = ByteBuffer.wrap("GSUX".getBytes(StandardCharsets.US_ASCII)).getInt();
    int tables = buffer.getShort(4);
    for (int i = 0; i < tables; i++) {
      if (buffer.getInt(12 + 16 * i) == gsub) {
        buffer.putInt(12 + 16 * i, hidden);
      }
    }
    return font;
  }
}
