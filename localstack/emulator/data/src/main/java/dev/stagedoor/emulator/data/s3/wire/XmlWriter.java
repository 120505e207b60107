package dev.stagedoor.emulator.data.s3.wire;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;

/** Writes members of the API model as XML. */
final class XmlWriter {

    private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private XmlWriter() {}

    static Buffer document(String root, JsonNode content) {
        XmlWriter writer = new XmlWriter();
        writer.text.append('<').append(root).append(" xmlns=\"").append(NAMESPACE).append("\">");
        writer.content(root, content);
        writer.text.append("</").append(root).append('>');
        return Buffer.buffer(writer.text.toString());
    }

    /** Errors have no namespace. */
    static Buffer error(JsonNode content) {
        XmlWriter writer = new XmlWriter();
        writer.element("Error", content);
        return Buffer.buffer(writer.text.toString());
    }

    private void element(String name, JsonNode content) {
        text.append('<').append(name).append('>');
        content(name, content);
        text.append("</").append(name).append('>');
    }

    private void content(String name, JsonNode content) {
        if (!content.isObject()) {
            escape(content.isNull() ? "" : content.asText());
            return;
        }
        for (Map.Entry<String, JsonNode> member : content.properties()) {
            if (member.getValue().isArray()) {
                list(name, member.getKey(), member.getValue());
            } else {
                element(member.getKey(), member.getValue());
            }
        }
    }

    private void list(String parent, String name, JsonNode entries) {
        String wrapped = XmlNames.WRAPPED.get(name);
        String element = wrapped != null
                ? wrapped
                : parent.equals("And") && name.equals("Tags") ? "Tag" : XmlNames.ELEMENTS.getOrDefault(name, name);
        if (wrapped != null) {
            text.append('<').append(name).append('>');
        }
        entries.forEach(entry -> element(element, entry));
        if (wrapped != null) {
            text.append("</").append(name).append('>');
        }
    }

    /** Keys may hold control characters, which S3 writes as references although XML 1.0 has none. */
    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                default -> {
                    if (c < ' ') {
                        text.append("&#x").append(Integer.toHexString(c)).append(';');
                    } else {
                        text.append(c);
                    }
                }
            }
        }
    }
}
