package dev.vertebra.render.page.prose;

import com.vladsch.flexmark.parser.LinkRefProcessor;
import com.vladsch.flexmark.parser.LinkRefProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Recognises {@code [[ID]]} where Markdown would see a reference within brackets. */
final class RecordLinkParser implements LinkRefProcessor {

  /** Makes one parser for each document. */
  static final class Factory implements LinkRefProcessorFactory {
    @Override
    public LinkRefProcessor apply(Document document) {
      return new RecordLinkParser();
    }

    @Override
    public boolean getWantExclamationPrefix(DataHolder options) {
      return false;
    }

    @Override
    public int getBracketNestingLevel(DataHolder options) {
      return 1;
    }
  }

  @Override
  public boolean getWantExclamationPrefix() {
    return false;
  }

  @Override
  public int getBracketNestingLevel() {
    return 1;
  }

  @Override
  public boolean isMatch(BasedSequence text) {
    return text.length() > 4
        && text.startsWith("[[")
        && text.endsWith("]]")
        && text.subSequence(2, text.length() - 2).indexOfAny(c -> c == '[' || c == ']') < 0;
  }

  @Override
  public Node createNode(BasedSequence text) {
    return new RecordLink(text);
  }

  @Override
  public BasedSequence adjustInlineText(Document document, Node node) {
    return node.getChars();
  }

  @Override
  public boolean allowDelimiters(BasedSequence chars, Document document, Node node) {
    return false;
  }

  @Override
  public void updateNodeElements(Document document, Node node) {}
}
