package dev.stagedoor.emulator.cloudformation.operations;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.core.Json;

/** See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListImports.html">ListImports</a>. */
public final class ListImports implements StackOperation {

    private final StackEngine engine;

    public ListImports(StackEngine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "ListImports";
    }

    @Override
    public Set<String> members() {
        return Set.of("ExportName", "NextToken");
    }

    @Override
    public ObjectNode run(Call call) {
        String name = call.required("ExportName", 1_024);
        List<String> importers = engine.exports().importersOf(name);
        if (importers.isEmpty()) {
            throw new ValidationException("Export '" + name + "' is not imported by any stack.");
        }
        ObjectNode answer = Json.object();
        ArrayNode imports = answer.putArray("Imports");
        importers.forEach(imports::add);
        return answer;
    }
}
