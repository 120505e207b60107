package dev.stagedoor.emulator.states.definition.check;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.QueryLanguage;

/**
 * The form of a ResultWriter: it exports, it shapes, or both.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html">ResultWriter</a>
 */
final class ResultWriterCheck {

    private static final String PUT = "arn:aws:states:::s3:putObject";
    private static final Map<String, Field> WRITER = FieldTable.table(List.of(Field.fixed("Resource", Kind.TEXT),
            Field.fixed("WriterConfig", Kind.OBJECT), Field.jsonPath("Parameters", Kind.OBJECT),
            Field.jsonata("Arguments", Kind.OBJECT)));
    private static final Map<String, Field> CONFIG = FieldTable
            .table(List.of(Field.fixed("Transformation", Kind.TEXT), Field.fixed("OutputType", Kind.TEXT)));

    private ResultWriterCheck() {}

    static void check(JsonNode writer, QueryLanguage language, String location, Report report) {
        ObjectCheck.check(writer, WRITER, language, location, report);
        String arguments = language == QueryLanguage.JSONATA ? "Arguments" : "Parameters";
        if (!writer.has("Resource") && !writer.has(arguments) && !writer.has("WriterConfig")) {
            report.schema("A ResultWriter must have a Resource with its " + arguments + ", or a WriterConfig",
                    location);
        } else if (writer.has("Resource") != writer.has(arguments)) {
            report.required(List.of(writer.has("Resource") ? arguments : "Resource"), location);
        }
        if (writer.has("Resource") && !writer.path("Resource").asText().equals(PUT)) {
            report.schema("The resource of a ResultWriter must be " + PUT, location + "/Resource");
        }
        JsonNode config = writer.path("WriterConfig");
        String inside = location + "/WriterConfig";
        if (!config.isMissingNode()) {
            ObjectCheck.check(config, CONFIG, language, inside, report);
        }
        ObjectCheck.word(config, "Transformation", inside, report, "NONE", "COMPACT", "FLATTEN");
        ObjectCheck.word(config, "OutputType", inside, report, "JSON", "JSONL");
    }
}
