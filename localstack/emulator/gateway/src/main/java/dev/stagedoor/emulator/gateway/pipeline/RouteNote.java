package dev.stagedoor.emulator.gateway.pipeline;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.gateway.compile.CompiledMethod;
import dev.stagedoor.emulator.gateway.compile.NearMisses;
import dev.stagedoor.emulator.gateway.compile.RouteTree;
import dev.stagedoor.emulator.gateway.explain.StepNote;

/**
 * What matched, and what nearly did.
 *
 * @param path after the stage, raw: the request line bounds it
 * @param found null if nothing matched
 */
record RouteNote(RouteTree routes, String verb, String path, CompiledMethod found) implements StepNote {

    @Override
    public void writeTo(ObjectNode step) {
        step.put("decision",
                found == null ? "no match for " + verb + " " + path : found.resourcePath() + " " + found.httpMethod());
        List<String> near = NearMisses.of(routes, verb, path);
        if (!near.isEmpty()) {
            step.put("near", String.join("; ", near));
        }
    }
}
