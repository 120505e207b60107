package dev.stagedoor.emulator.core.wire;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Trees as XML: a member is an element, an item of a list an element {@code member}; a list {@code entry} is a map's entries,
 * each an element {@code entry} of its own.
 */
public final class XmlText {

    private XmlText() {}

    /** Appends the members of an object, each as an element; null members are left out. */
    public static void append(StringBuilder xml, JsonNode object) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            appendElement(xml, member.getKey(), member.getValue());
        }
    }

    private static void appendElement(StringBuilder xml, String name, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        if (value.isArray() && name.equals("entry")) {
            value.forEach(entry -> appendElement(xml, name, entry));
            return;
        }
        xml.append('<').append(name).append('>');
        if (value.isArray()) {
            value.forEach(item -> appendElement(xml, "member", item));
        } else if (value.isObject()) {
            append(xml, value);
        } else {
            xml.append(escape(value.asText()));
        }
        xml.append("</").append(name).append('>');
    }

    /**
     * Text for an element or an attribute. A character that XML 1.0 cannot carry, escaped or not, becomes U+FFFD: a document
     * that no parser reads would be worse.
     */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                // A parser would turn a bare one into a line feed.
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xfffd);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && c <= 0xd7ff || c == '\n' || c == '\t' || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
    }
}
