package dev.stagedoor.emulator.states.definition.parse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.DistributedMode;
import dev.stagedoor.emulator.states.definition.DistributedMode.ItemBatcher;
import dev.stagedoor.emulator.states.definition.DistributedMode.ItemReader;
import dev.stagedoor.emulator.states.definition.DistributedMode.ReaderConfig;
import dev.stagedoor.emulator.states.definition.DistributedMode.ResultWriter;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.MapState;
import dev.stagedoor.emulator.states.definition.MapState.Items;
import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.expression.Expression;
import dev.stagedoor.emulator.states.jsonata.JsonataType;

/** Reads a Map state, inline or distributed, with the older names of its fields. */
final class MapParser {

    private MapParser() {}

    static MapState parse(String name, Fields fields) {
        String processor = fields.has("ItemProcessor") ? "ItemProcessor" : "Iterator";
        JsonNode config = fields.get(processor).path("ProcessorConfig");
        boolean distributed = "DISTRIBUTED".equals(config.path("Mode").asText());
        Expression selector = fields.has("ItemSelector")
                ? fields.template("ItemSelector")
                : fields.language() == QueryLanguage.JSONPATH ? fields.template("Parameters") : null;
        return new MapState(name, fields.language(), FlowParser.map(fields), items(fields), selector,
                fields.integer("MaxConcurrency"),
                DefinitionParser.workflow(fields.in(processor)), distributed ? mode(fields, config) : null,
                HandlerParser.retriers(fields), HandlerParser.catchers(fields), fields.text("Next"));
    }

    private static Items items(Fields fields) {
        if (fields.language() == QueryLanguage.JSONATA) {
            return new Items(
                    fields.get("Items").isArray() ? fields.template("Items") : fields.value("Items", JsonataType.ARRAY),
                    "Items",
                    null);
        }
        String path = fields.text("ItemsPath");
        if (path == null || "$".equals(path)) {
            return new Items(null, "ItemsPath", "$");
        }
        // error texts name a path into the context object without its second dollar sign, as on AWS
        String named = path.startsWith("$$") ? path.substring(1) : path;
        return new Items(fields.read("ItemsPath", () -> fields.expressions().reference(path)), "ItemsPath", named);
    }

    private static DistributedMode mode(Fields fields, JsonNode config) {
        MachineType type = "EXPRESS".equals(config.path("ExecutionType").asText())
                ? MachineType.EXPRESS
                : MachineType.STANDARD;
        return new DistributedMode(type, fields.text("Label"), fields.integer("ToleratedFailureCount"),
                fields.integer("ToleratedFailurePercentage"),
                fields.has("ItemReader") ? reader(fields.in("ItemReader")) : null,
                fields.has("ItemBatcher") ? batcher(fields.in("ItemBatcher")) : null,
                fields.has("ResultWriter") ? writer(fields.in("ResultWriter")) : null);
    }

    private static ItemReader reader(Fields fields) {
        return new ItemReader(fields.text("Resource"),
                fields.has("ReaderConfig") ? config(fields.in("ReaderConfig")) : null,
                arguments(fields));
    }

    private static ReaderConfig config(Fields fields) {
        boolean given = "GIVEN".equals(fields.text("CSVHeaderLocation"));
        return new ReaderConfig(fields.text("InputType"), fields.text("ManifestType"), fields.text("Transformation"),
                given ? fields.texts("CSVHeaders") : null, fields.text("CSVDelimiter"), fields.text("ItemsPointer"),
                fields.integer("MaxItems"));
    }

    private static ItemBatcher batcher(Fields fields) {
        return new ItemBatcher(fields.integer("MaxItemsPerBatch"), fields.integer("MaxInputBytesPerBatch"),
                fields.template("BatchInput"));
    }

    /** What is exported is unchanged unless something else is said. */
    private static ResultWriter writer(Fields fields) {
        JsonNode config = fields.get("WriterConfig");
        return new ResultWriter(fields.text("Resource"), arguments(fields), config.path("OutputType").asText("JSON"),
                config.path("Transformation").asText("NONE"));
    }

    private static Expression arguments(Fields fields) {
        return fields.template(fields.language() == QueryLanguage.JSONATA ? "Arguments" : "Parameters");
    }
}
