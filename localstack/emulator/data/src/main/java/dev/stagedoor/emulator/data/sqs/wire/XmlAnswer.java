package dev.stagedoor.emulator.data.sqs.wire;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.wire.XmlText;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** Answers as XML. */
final class XmlAnswer implements QueryAnswer {

    private static final String NAMESPACE = "http://queue.amazonaws.com/doc/2012-11-05/";

    @Override
    public WireResponse success(String operation, ObjectNode output, String requestId) {
        StringBuilder xml = start(operation + "Response");
        if (!output.isEmpty()) {
            xml.append('<').append(operation).append("Result>");
            append(xml, operation, output);
            xml.append("</").append(operation).append("Result>");
        }
        xml.append("<ResponseMetadata><RequestId>").append(requestId).append("</RequestId></ResponseMetadata></")
                .append(operation).append("Response>");
        return answer(200, requestId, xml);
    }

    @Override
    public WireResponse failure(AwsException error, String requestId) {
        StringBuilder xml = start("ErrorResponse").append("<Error>");
        element(xml, "Type", error.status() < 500 ? "Sender" : "Receiver");
        element(xml, "Code", QueryErrors.code(error));
        element(xml, "Message", String.valueOf(error.getMessage()));
        xml.append("<Detail/></Error><RequestId>").append(requestId).append("</RequestId></ErrorResponse>");
        return answer(error.status(), requestId, xml);
    }

    private static void append(StringBuilder xml, String operation, JsonNode object) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (value.isArray()) {
                for (JsonNode item : value) {
                    item(xml, operation, QueryShape.item(operation, name), item);
                }
            } else if (value.isObject()) {
                map(xml, operation, name, value);
            } else {
                element(xml, name, value.asText());
            }
        }
    }

    private static void item(StringBuilder xml, String operation, String name, JsonNode item) {
        if (item.isObject()) {
            xml.append('<').append(name).append('>');
            append(xml, operation, item);
            xml.append("</").append(name).append('>');
        } else {
            element(xml, name, item.asText());
        }
    }

    private static void map(StringBuilder xml, String operation, String name, JsonNode map) {
        String entry = QueryShape.item(operation, name);
        for (Map.Entry<String, JsonNode> pair : map.properties()) {
            xml.append('<').append(entry).append('>');
            element(xml, QueryShape.key(name), pair.getKey());
            item(xml, operation, "Value", pair.getValue());
            xml.append("</").append(entry).append('>');
        }
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<').append(name).append('>').append(XmlText.escape(text)).append("</").append(name).append('>');
    }

    private static StringBuilder start(String root) {
        return new StringBuilder(512).append("<?xml version=\"1.0\"?><").append(root).append(" xmlns=\"")
                .append(NAMESPACE).append("\">");
    }

    private static WireResponse answer(int status, String requestId, StringBuilder xml) {
        return new WireResponse(status, MultiMap.caseInsensitiveMultiMap().add("x-amzn-RequestId", requestId)
                .add("Content-Type", "text/xml"), Buffer.buffer(xml.toString()));
    }
}
