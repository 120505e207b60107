package dev.stagedoor.admissions.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.admissions.domain.Totals;

/** What we answer, as JSON. */
final class TotalsJson {

    private TotalsJson() {}

    static String write(Totals totals) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode().put("performanceId", totals.performanceId())
                .put("admitted", totals.admitted());
        ObjectNode doors = tree.putObject("byDoor");
        totals.byDoor().forEach(doors::put);
        return tree.toString();
    }

    /** As <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> says it. */
    static String problem(int status, String name, String detail) {
        return JsonNodeFactory.instance.objectNode().put("type", "urn:stagedoor:problem:" + name).put("status", status)
                .put("detail", detail).toString();
    }
}
