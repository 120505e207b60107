package dev.stagedoor.emulator.cloudformation.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.stack.Exports;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.core.Json;

/** See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListExports.html">ListExports</a>. */
public final class ListExports implements StackOperation {

    private final StackEngine engine;

    public ListExports(StackEngine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "ListExports";
    }

    @Override
    public Set<String> members() {
        return Set.of("NextToken");
    }

    @Override
    public ObjectNode run(Call call) {
        return Page.of(call, "Exports", engine.exports().all(), Exports.Export::name,
                export -> Json.object().put("ExportingStackId", export.stackId()).put("Name", export.name()).put(
                        "Value",
                        export.value()));
    }
}
