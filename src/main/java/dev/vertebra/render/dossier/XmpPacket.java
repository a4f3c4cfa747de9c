package dev.vertebra.render.dossier;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The XMP packet that declares PDF/A-3a and PDF/UA-1.
 *
 * <p>Written as text because a packet made by an XML serializer changes with whichever serializer
 * is on the class path. The extension schema that explains {@code pdfuaid} is what PDF/A asks for
 * (ISO 19005-3, 6.6.2.3.1): without it the file is still PDF/UA but no longer PDF/A.
 */
final class XmpPacket {

  private XmpPacket() {}

  /** The packet in UTF-8. */
  static byte[] bytes(PdfMetadata metadata) {
    String packet =
        String.format(
            Locale.ROOT,
            """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
       <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about=""
          xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
          xmlns:xmp="http://ns.adobe.com/xap/1.0/"
          xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
          xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
         <dc:format>application/pdf</dc:format>
         <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
         <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%2$s</rdf:li></rdf:Alt></dc:description>
         <dc:creator><rdf:Seq><rdf:li>%3$s</rdf:li></rdf:Seq></dc:creator>
         <dc:language><rdf:Bag><rdf:li>%4$s</rdf:li></rdf:Bag></dc:language>
         <pdf:Keywords>%5$s</pdf:Keywords>
         <pdf:Producer>%6$s</pdf:Producer>
         <xmp:CreateDate>%7$s</xmp:CreateDate>
         <xmp:ModifyDate>%7$s</xmp:ModifyDate>
         <pdfaid:part>3</pdfaid:part>
         <pdfaid:conformance>A</pdfaid:conformance>
         <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about=""
          xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
          xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
          xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
         <pdfaExtension:schemas>
          <rdf:Bag>
           <rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property>
             <rdf:Seq>
              <rdf:li rdf:parseType="Resource">
               <pdfaProperty:name>part</pdfaProperty:name>
               <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
               <pdfaProperty:category>internal</pdfaProperty:category>
               <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
              </rdf:li>
             </rdf:Seq>
            </pdfaSchema:property>
           </rdf:li>
          </rdf:Bag>
         </pdfaExtension:schemas>
        </rdf:Description>
       </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """,
            escaped(metadata.title()),
            escaped(metadata.subject()),
            escaped(metadata.publisher()),
            escaped(metadata.language()),
            escaped(joinedKeywords(metadata)),
            escaped(metadata.producer()),
            DateTimeFormatter.ISO_INSTANT.format(metadata.date()));
    return packet.getBytes(StandardCharsets.UTF_8);
  }

  /** The keywords as the information dictionary holds them; both places must agree. */
  static String joinedKeywords(PdfMetadata metadata) {
    return String.join(", ", metadata.keywords());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
