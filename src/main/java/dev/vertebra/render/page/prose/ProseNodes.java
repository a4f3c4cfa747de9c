package dev.vertebra.render.page.prose;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import dev.vertebra.model.RecordId;
import java.util.Optional;
import java.util.Set;

/** Renders the nodes whose markup differs from flexmark's own: headings, links, images, tables. */
final class ProseNodes implements NodeRenderer {

  /** Whose body is rendered, read from which file, and where its links lead. */
  record Setting(RecordId owner, String file, LinkTargets targets) {}

  private static final LinkTargets NOWHERE =
      new LinkTargets() {
        @Override
        public Optional<Target> record(String id) {
          return Optional.empty();
        }

        @Override
        public Optional<Target> file(String path) {
          return Optional.empty();
        }
      };

  static final DataKey<Setting> SETTING =
      new DataKey<>("PROSE_SETTING", new Setting(new RecordId("none"), "none", NOWHERE));

  private final HeadingIds headings;
  private final HeadingLevels levels = new HeadingLevels();

  ProseNodes(DataHolder options) {
    this.headings = new HeadingIds(SETTING.get(options).owner());
  }

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(
        new NodeRenderingHandler<>(Heading.class, this::heading),
        new NodeRenderingHandler<>(RecordLink.class, this::recordLink),
        new NodeRenderingHandler<>(Link.class, this::link),
        new NodeRenderingHandler<>(LinkRef.class, this::linkRef),
        new NodeRenderingHandler<>(AutoLink.class, this::autoLink),
        new NodeRenderingHandler<>(Image.class, this::image),
        new NodeRenderingHandler<>(ImageRef.class, this::imageRef),
        new NodeRenderingHandler<>(TableBlock.class, this::table));
  }

  private void heading(Heading node, NodeRendererContext context, HtmlWriter html) {
    String tag = "h" + levels.next(node.getLevel());
    String id = headings.next(new TextCollectingVisitor().collectAndGetText(node));
    html.line();
    html.attr("id", id).withAttr().tag(tag);
    context.renderChildren(node);
    html.closeTag(tag).line();
  }

  private void recordLink(RecordLink node, NodeRendererContext context, HtmlWriter html) {
    Optional<LinkTargets.Target> target = setting(context).targets().record(node.id());
    if (target.isPresent()) {
      html.attr("href", Prose.RECORD + target.get().name());
      html.attr("title", target.get().title());
      html.attr("class", "ref").withAttr().tag("a");
      html.text(node.id()).closeTag("a");
    } else {
      html.attr("class", "ref ref-broken").withAttr().tag("span");
      html.text(node.id()).closeTag("span");
    }
  }

  private void link(Link node, NodeRendererContext context, HtmlWriter html) {
    destination(node.getUrl().unescape(), node, context, html);
  }

  private void autoLink(AutoLink node, NodeRendererContext context, HtmlWriter html) {
    String address = node.getText().unescape();
    if (Destination.isForeign(address)) {
      html.attr("href", address).attr("rel", "noreferrer").withAttr().tag("a");
      html.text(address).closeTag("a");
    } else {
      html.text(address);
    }
  }

  private void linkRef(LinkRef node, NodeRendererContext context, HtmlWriter html) {
    Reference reference = node.getReferenceNode(Parser.REFERENCES.get(context.getDocument()));
    if (reference == null) {
      html.text(node.getChars().unescape());
    } else {
      destination(reference.getUrl().unescape(), node, context, html);
    }
  }

  private void destination(
      String destination, Node node, NodeRendererContext context, HtmlWriter html) {
    Setting setting = setting(context);
    Optional<String> file = Destination.file(setting.file(), destination);
    Optional<String> href =
        Destination.isForeign(destination)
            ? Optional.of(destination)
            : file.flatMap(setting.targets()::file).map(t -> Prose.RECORD + t.name());
    if (href.isPresent()) {
      html.attr("href", href.get());
      html.attr("rel", "noreferrer").withAttr().tag("a");
      context.renderChildren(node);
      html.closeTag("a");
    } else {
      context.renderChildren(node);
      aside(file.orElse(destination), html);
    }
  }

  private void image(Image node, NodeRendererContext context, HtmlWriter html) {
    picture(node.getUrl().unescape(), node, context, html);
  }

  private void imageRef(ImageRef node, NodeRendererContext context, HtmlWriter html) {
    Reference reference = node.getReferenceNode(Parser.REFERENCES.get(context.getDocument()));
    picture(reference == null ? "" : reference.getUrl().unescape(), node, context, html);
  }

  /** A picture is an evidence file; the page names it, since it does not carry it. */
  private void picture(String url, Node node, NodeRendererContext context, HtmlWriter html) {
    html.text("Image: ");
    html.text(new TextCollectingVisitor().collectAndGetText(node));
    aside(Destination.file(setting(context).file(), url).orElse(url), html);
  }

  private void aside(String place, HtmlWriter html) {
    if (!place.isEmpty()) {
      html.text(" (");
      html.withAttr().tag("code");
      html.text(place).closeTag("code");
      html.text(")");
    }
  }

  private void table(TableBlock node, NodeRendererContext context, HtmlWriter html) {
    html.line();
    html.attr("class", "scroll").attr("role", "region").attr("tabindex", "0");
    html.attr("aria-label", "Table in the text").withAttr().tag("div");
    html.tag("table");
    context.renderChildren(node);
    html.closeTag("table");
    html.closeTag("div").line();
  }

  private static Setting setting(NodeRendererContext context) {
    return SETTING.get(context.getDocument());
  }
}
