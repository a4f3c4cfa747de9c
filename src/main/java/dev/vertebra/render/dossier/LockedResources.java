package dev.vertebra.render.dossier;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes every way out of the document away from the layout engine, which by default loads images,
 * style sheets and fonts from files and from the network.
 */
final class LockedResources {

  private static final String[] PROTOCOLS = {
    "http", "https", "file", "ftp", "jar", "classpath", "jrt", "mailto"
  };

  private LockedResources() {}

  /** Allows data images and nothing else. */
  static void apply(PdfRendererBuilder builder) {
    builder.useExternalResourceAccessControl(
        (uri, type) -> isDataImage(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (uri, type) -> isDataImage(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.useUriResolver((base, uri) -> resolve(uri));
    builder.useProtocolsStreamImplementation(Nothing::from, PROTOCOLS);
    builder.useSVGDrawer(new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE));
  }

  /** Addresses that stay as they are, because they are only written as links; null vetoes. */
  private static @Nullable String resolve(String uri) {
    boolean link = uri.startsWith("#") || uri.startsWith("https://") || uri.startsWith("mailto:");
    return link || isDataImage(uri) ? uri : null;
  }

  private static boolean isDataImage(String uri) {
    return uri.toLowerCase(Locale.ROOT).startsWith("data:image/");
  }

  /** A stream without content. */
  private static final class Nothing implements FSStream {

    /** Answers any address. */
    static FSStream from(String url) {
      return new Nothing();
    }

    @Override
    public InputStream getStream() {
      return InputStream.nullInputStream();
    }

    @Override
    public Reader getReader() {
      return new StringReader("");
    }
  }
}
