package dev.vertebra.render.dossier;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XHTML into a document tree without document type, entities or outside resources. */
final class MarkupReader {

  private MarkupReader() {}

  /**
   * Parses the text.
   *
   * @throws MalformedMarkupException with line and column if it is not well-formed or has a
   *     document type
   */
  static Document read(String xhtml) throws MalformedMarkupException {
    try {
      DocumentBuilder builder = hardened().newDocumentBuilder();
      builder.setErrorHandler(new Throwing());
      builder.setEntityResolver(
          (publicId, systemId) -> {
            throw new SAXException("outside resource " + systemId);
          });
      return builder.parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXParseException e) {
      throw new MalformedMarkupException(
          "line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ": " + e.getMessage(),
          e);
    } catch (SAXException | IOException e) {
      throw new MalformedMarkupException(String.valueOf(e.getMessage()), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own XML parser refuses to be hardened", e);
    }
  }

  private static DocumentBuilderFactory hardened() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setExpandEntityReferences(false);
    return factory;
  }

  /** The text is not well-formed, or asks for what a dossier's markup must not have. */
  static final class MalformedMarkupException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedMarkupException(String message, Exception cause) {
      super(message, cause);
    }
  }

  private static final class Throwing implements ErrorHandler {
    @Override
    public void warning(SAXParseException exception) throws SAXException {
      throw exception;
    }

    @Override
    public void error(SAXParseException exception) throws SAXException {
      throw exception;
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
