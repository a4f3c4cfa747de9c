package dev.vertebra.render.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/**
 * Makes table heads that are repeated on continued pages page furniture.
 *
 * <p>The layout engine tags every repetition as content of the same header cell, so a screen reader
 * would read the head once a page. The first occurrence keeps its tags; on later pages the marked
 * content leaves the structure tree and becomes an artifact (ISO 14289-1, 7.1; ISO 32000-1,
 * 14.8.2.2).
 */
final class RepeatedTableHeads {

  private static final COSName PG = COSName.getPDFName("Pg");
  private static final Set<String> GROUPS = Set.of("THead", "TFoot");

  private final Map<COSDictionary, Set<Integer>> repeated = new HashMap<>();
  private final Map<COSDictionary, Integer> pageNumbers = new HashMap<>();

  private RepeatedTableHeads() {}

  /** Rewrites structure tree and page contents in place. */
  static void untag(PDDocument document) throws IOException {
    PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
    if (root != null) {
      RepeatedTableHeads heads = new RepeatedTableHeads();
      for (PDPage page : document.getPages()) {
        heads.pageNumbers.put(page.getCOSObject(), heads.pageNumbers.size());
      }
      heads.findGroups(root.getCOSObject());
      heads.clearParentTree(root);
      for (PDPage page : document.getPages()) {
        heads.markArtifacts(document, page);
      }
    }
  }

  private void findGroups(COSDictionary element) {
    for (COSBase kid : kids(element)) {
      if (!(kid instanceof COSDictionary child) || isContent(child)) {
        continue;
      }
      if (GROUPS.contains(child.getNameAsString(COSName.S, ""))) {
        cutLater(child, firstPage(child));
      } else {
        findGroups(child);
      }
    }
  }

  /** Number of the first page that holds content of the element; the largest integer for none. */
  private int firstPage(COSDictionary element) {
    int first = Integer.MAX_VALUE;
    for (COSBase kid : kids(element)) {
      int page = isContent(kid) ? pageNumber(kid, element) : firstPage((COSDictionary) kid);
      first = Math.min(first, page);
    }
    return first;
  }

  /** Removes marked content of pages after {@code first}, and elements that held nothing else. */
  private void cutLater(COSDictionary element, int first) {
    COSArray kept = new COSArray();
    for (COSBase kid : kids(element)) {
      if (isContent(kid)) {
        if (pageNumber(kid, element) > first) {
          repeated
              .computeIfAbsent(Objects.requireNonNull(page(kid, element)), page -> new TreeSet<>())
              .add(content(kid));
        } else {
          kept.add(kid);
        }
      } else if (kid instanceof COSDictionary child) {
        boolean hadKids = !kids(child).isEmpty();
        cutLater(child, first);
        if (!hadKids || !kids(child).isEmpty()) {
          kept.add(child);
        }
      }
    }
    element.setItem(COSName.K, kept);
  }

  /** Marked content is a number on the element's own page, or a reference with a page. */
  private static boolean isContent(COSBase kid) {
    return kid instanceof COSInteger
        || (kid instanceof COSDictionary reference && reference.containsKey(COSName.MCID));
  }

  private static int content(COSBase kid) {
    return kid instanceof COSDictionary reference
        ? reference.getInt(COSName.MCID)
        : ((COSInteger) kid).intValue();
  }

  private static @Nullable COSDictionary page(COSBase kid, COSDictionary element) {
    COSDictionary own =
        kid instanceof COSDictionary reference ? reference.getCOSDictionary(PG) : null;
    return own == null ? element.getCOSDictionary(PG) : own;
  }

  private int pageNumber(COSBase kid, COSDictionary element) {
    COSDictionary page = page(kid, element);
    return page == null ? 0 : pageNumbers.getOrDefault(page, 0);
  }

  private static List<COSBase> kids(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    List<COSBase> found = new ArrayList<>();
    if (kids instanceof COSArray many) {
      for (int i = 0; i < many.size(); i++) {
        found.add(many.getObject(i));
      }
    } else if (kids != null) {
      found.add(kids);
    }
    found.removeIf(kid -> !(kid instanceof COSDictionary || kid instanceof COSInteger));
    return found;
  }

  private void clearParentTree(PDStructureTreeRoot root) {
    COSDictionary tree = root.getCOSObject().getCOSDictionary(COSName.PARENT_TREE);
    COSArray numbers = tree == null ? null : tree.getCOSArray(COSName.NUMS);
    if (numbers == null) {
      return;
    }
    Map<Integer, Set<Integer>> contentsByKey = new HashMap<>();
    repeated.forEach(
        (page, contents) -> contentsByKey.put(page.getInt(COSName.STRUCT_PARENTS), contents));
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      if (numbers.getObject(i + 1) instanceof COSArray parents) {
        for (int content : contentsByKey.getOrDefault(numbers.getInt(i), Set.of())) {
          parents.set(content, COSNull.NULL);
        }
      }
    }
  }

  private void markArtifacts(PDDocument document, PDPage page) throws IOException {
    Set<Integer> contents = repeated.get(page.getCOSObject());
    if (contents == null) {
      return;
    }
    List<Object> tokens = new PDFStreamParser(page).parse();
    for (int i = 2; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Operator operator
          && operator.getName().equals("BDC")
          && contents.contains(markedContent(page, tokens.get(i - 1)))) {
        tokens.set(i - 2, COSName.ARTIFACT);
        tokens.set(i - 1, pagination());
      }
    }
    PDStream rewritten = new PDStream(document);
    try (OutputStream out = rewritten.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(out).writeTokens(tokens);
    }
    page.setContents(rewritten);
  }

  private static int markedContent(PDPage page, Object properties) {
    if (properties instanceof COSName name) {
      return page.getResources().getProperties(name).getCOSObject().getInt(COSName.MCID);
    }
    return properties instanceof COSDictionary inline ? inline.getInt(COSName.MCID) : -1;
  }

  private static COSDictionary pagination() {
    COSDictionary properties = new COSDictionary();
    properties.setItem(COSName.TYPE, COSName.getPDFName("Pagination"));
    properties.setItem(COSName.SUBTYPE, COSName.getPDFName("Header"));
    return properties;
  }
}
