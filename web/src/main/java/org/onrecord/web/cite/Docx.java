package org.onrecord.web.cite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A sheet as a WordprocessingML document (ECMA-376): as much of it as a sheet needs. Equal sheets give equal bytes. */
final class Docx {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** The first day that a ZIP file can tell. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String TYPES = HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
            + "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
            + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";

    private static final String ROOT = HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + RELATED + "/officeDocument\" Target=\"word/document.xml\"/>"
            + "<Relationship Id=\"rId2\" Type=\"" + PACKAGE + "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";

    private static final String STYLES = HEAD + "<w:styles xmlns:w=\"" + WORD + "\">"
            + "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Georgia\" w:hAnsi=\"Georgia\" w:cs=\"Times New Roman\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/></w:rPr></w:rPrDefault>"
            + "<w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
            + style("Title", "Title", "<w:spacing w:after=\"200\"/>", "<w:b/><w:sz w:val=\"36\"/><w:szCs w:val=\"36\"/>")
            + style("Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"320\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>", "<w:b/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>")
            + style("Quote", "Quote", "<w:keepNext/><w:keepLines/><w:spacing w:after=\"0\"/><w:ind w:left=\"360\"/>", "")
            + style("Source", "Source", "<w:keepLines/><w:spacing w:after=\"160\"/><w:ind w:left=\"360\"/>", "<w:color w:val=\"595959\"/><w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>")
            + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"17457A\"/><w:u w:val=\"single\"/></w:rPr></w:style></w:styles>";

    private final List<String> links = new ArrayList<>();

    private Docx() { }

    private static String style(String id, String name, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:pPr>" + paragraph + "</w:pPr><w:rPr>"
                + run + "</w:rPr></w:style>";
    }

    /** @param title of the document, @param out stays open */
    static void write(String title, List<Block> blocks, OutputStream out) throws IOException {
        Docx docx = new Docx();
        byte[] document = docx.xml(xml -> docx.document(xml, blocks));
        ZipOutputStream zip = new ZipOutputStream(out);
        put(zip, "[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8));
        put(zip, "_rels/.rels", ROOT.getBytes(StandardCharsets.UTF_8));
        put(zip, "word/document.xml", document);
        put(zip, "word/_rels/document.xml.rels", docx.xml(docx::relations));
        put(zip, "word/styles.xml", STYLES.getBytes(StandardCharsets.UTF_8));
        put(zip, "docProps/core.xml", docx.xml(xml -> core(xml, title)));
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    @FunctionalInterface
    private interface Part {

        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private byte[] xml(Part part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            part.write(xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a part of a document that cannot be written", e);
        }
        return out.toByteArray();
    }

    private void document(XMLStreamWriter xml, List<Block> blocks) throws XMLStreamException {
        xml.writeStartElement("w:document");
        xml.writeAttribute("xmlns:w", WORD);
        xml.writeAttribute("xmlns:r", RELATED);
        xml.writeStartElement("w:body");
        for (Block block : blocks) {
            switch (block) {
                case Block.Title(String words) -> paragraph(xml, "Title", words);
                case Block.Heading(String words) -> paragraph(xml, "Heading1", words);
                case Block.Text(String words) -> paragraph(xml, "Normal", words);
                case Block.Quote quote -> {
                    paragraph(xml, "Quote", quote.saying());
                    source(xml, quote);
                }
            }
        }
        xml.writeStartElement("w:sectPr");
        empty(xml, "w:pgSz", "w:w", "11906", "w:h", "16838");
        empty(xml, "w:pgMar", "w:top", "1440", "w:right", "1440", "w:bottom", "1440", "w:left", "1440", "w:header", "708", "w:footer", "708", "w:gutter", "0");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void paragraph(XMLStreamWriter xml, String style, String words) throws XMLStreamException {
        begin(xml, style, words);
        run(xml, words, false);
        xml.writeEndElement();
    }

    private void source(XMLStreamWriter xml, Block.Quote quote) throws XMLStreamException {
        begin(xml, "Source", quote.from());
        run(xml, quote.from() + ", ", false);
        if (quote.href().isPresent()) {
            links.add(quote.href().get());
            xml.writeStartElement("w:hyperlink");
            xml.writeAttribute("r:id", "link" + links.size());
            run(xml, quote.href().get(), true);
            xml.writeEndElement();
        } else {
            run(xml, quote.place(), false);
        }
        xml.writeEndElement();
    }

    private static void begin(XMLStreamWriter xml, String style, String words) throws XMLStreamException {
        xml.writeStartElement("w:p");
        xml.writeStartElement("w:pPr");
        empty(xml, "w:pStyle", "w:val", style);
        if (isRightToLeft(words)) {
            empty(xml, "w:bidi");
        }
        xml.writeEndElement();
    }

    private static void run(XMLStreamWriter xml, String words, boolean link) throws XMLStreamException {
        xml.writeStartElement("w:r");
        xml.writeStartElement("w:rPr");
        if (link) {
            empty(xml, "w:rStyle", "w:val", "Hyperlink");
        }
        if (isRightToLeft(words)) {
            empty(xml, "w:rtl");
        }
        xml.writeEndElement();
        xml.writeStartElement("w:t");
        xml.writeAttribute("xml:space", "preserve");
        xml.writeCharacters(words);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static boolean isRightToLeft(String words) {
        return !new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** @param attributes names and values in turn */
    private static void empty(XMLStreamWriter xml, String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void relations(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("Relationships");
        xml.writeAttribute("xmlns", PACKAGE + "relationships");
        empty(xml, "Relationship", "Id", "styles", "Type", RELATED + "/styles", "Target", "styles.xml");
        for (int i = 0; i < links.size(); i++) {
            empty(xml, "Relationship", "Id", "link" + (i + 1), "Type", RELATED + "/hyperlink", "Target", links.get(i), "TargetMode", "External");
        }
        xml.writeEndElement();
    }

    private static void core(XMLStreamWriter xml, String title) throws XMLStreamException {
        xml.writeStartElement("cp:coreProperties");
        xml.writeAttribute("xmlns:cp", PACKAGE + "metadata/core-properties");
        xml.writeAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.writeStartElement("dc:title");
        xml.writeCharacters(Plain.of(title));
        xml.writeEndElement();
        xml.writeStartElement("dc:creator");
        xml.writeCharacters("Onrecord");
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
