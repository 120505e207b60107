package dev.stagedoor.emulator.cloudformation.resources;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

/**
 * How a service changes the tags of a resource: all do it, each in its own words.
 *
 * @param tag the operation that sets tags
 * @param untag the operation that removes them
 * @param idMember names the resource in both
 * @param tagsMember carries the tags
 * @param keysMember carries the keys to remove
 */
public record TagCalls(String service, String tag, String untag, String idMember, String tagsMember, String keysMember,
        Form form) {

    /** How tags are written. */
    public enum Form {
        MAP, KEY_VALUE, LOWER_KEY_VALUE
    }

    /** Brings the tags of the resource from what they were to what they should be. */
    public void update(String id, ResourceRequest request) {
        update(id, request.previousProperties(), request);
    }

    /** @param before the properties whose tags the resource has; empty for one without tags */
    public void update(String id, ObjectNode before, ResourceRequest request) {
        ObjectNode after = request.properties();
        if (!Properties.differ(before, after, Schema.TAGS)) {
            return;
        }
        ArrayNode removed = Properties.removedTags(before, after);
        if (!removed.isEmpty()) {
            request.call(service, untag, resource(id).<ObjectNode>set(keysMember, removed));
        }
        if (after.has(Schema.TAGS)) {
            request.call(service, tag, resource(id).<ObjectNode>set(tagsMember, write(after)));
        }
    }

    /** Adds the tags to the call that creates the resource, where there are some. */
    public void add(ObjectNode input, ObjectNode properties) {
        if (properties.has(Schema.TAGS)) {
            input.set(tagsMember, write(properties));
        }
    }

    private JsonNode write(ObjectNode properties) {
        Map<String, String> tags = Properties.tags(properties);
        if (form == Form.MAP) {
            return Properties.tagMap(properties);
        }
        ArrayNode list = Json.array();
        boolean lower = form == Form.LOWER_KEY_VALUE;
        tags.forEach(
                (key, value) -> list.addObject().put(lower ? "key" : "Key", key).put(lower ? "value" : "Value", value));
        return list;
    }

    private ObjectNode resource(String id) {
        ObjectNode input = Json.object();
        if (idMember.endsWith("s")) {
            input.putArray(idMember).add(id);
        } else {
            input.put(idMember, id);
        }
        return input;
    }
}
