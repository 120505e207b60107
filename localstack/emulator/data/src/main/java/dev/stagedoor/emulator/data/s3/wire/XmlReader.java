package dev.stagedoor.emulator.data.s3.wire;

import java.io.ByteArrayInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.data.s3.error.MalformedXMLException;
import io.vertx.core.buffer.Buffer;

/**
 * Reads an XML body into the members of the API model. No document type, no entities, at most 20 levels and 4 MiB. Texts stay
 * texts; an element of {@link XmlNames#FLATTENED} is always a list.
 */
final class XmlReader {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private XmlReader() {}

    /**
     * @param root the element that the document must have
     */
    static ObjectNode read(Buffer body, String root) {
        if (body.length() == 0 || body.length() > MAX_BYTES) {
            throw new MalformedXMLException();
        }
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(body.getBytes()));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new MalformedXMLException();
                }
            }
            if (!reader.getLocalName().equals(root)) {
                throw new MalformedXMLException();
            }
            JsonNode node = element(reader, 1);
            while (reader.hasNext()) {
                reader.next();
            }
            return node instanceof ObjectNode object ? object : Json.object();
        } catch (XMLStreamException e) {
            throw new MalformedXMLException();
        }
    }

    private static JsonNode element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > MAX_DEPTH) {
            throw new MalformedXMLException();
        }
        String name = reader.getLocalName();
        ObjectNode children = Json.object();
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String child = reader.getLocalName();
                    add(children, name, child, element(reader, depth + 1));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (XmlNames.WRAPPED.containsKey(name)) {
                        return children.withArray("/" + XmlNames.WRAPPED.get(name));
                    }
                    return children.isEmpty() ? TextNode.valueOf(text.toString()) : children;
                }
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
    }

    private static void add(ObjectNode parent, String parentName, String name, JsonNode value) {
        String list = parentName.equals("And") && name.equals("Tag") ? "Tags" : XmlNames.FLATTENED.get(name);
        if (list != null) {
            parent.withArray("/" + list).add(value);
        } else if (XmlNames.WRAPPED.containsKey(parentName)) {
            if (!name.equals(XmlNames.WRAPPED.get(parentName))) {
                throw new MalformedXMLException();
            }
            parent.withArray("/" + name).add(value);
        } else if (parent.putIfAbsent(name, value) != null) {
            throw new MalformedXMLException();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
