package dev.stagedoor.emulator.states.definition.check;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.QueryLanguage;

/**
 * The form of an ItemReader.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html">ItemReader</a>
 */
final class ItemReaderCheck {

    private static final String GET = "arn:aws:states:::s3:getObject";
    private static final String LIST = "arn:aws:states:::s3:listObjectsV2";
    private static final int LONGEST_HEADER = 10 * 1024;

    private static final Map<String, Field> READER = FieldTable.table(List.of(Field.fixed("Resource", Kind.TEXT),
            Field.fixed("ReaderConfig", Kind.OBJECT), Field.jsonPath("Parameters", Kind.OBJECT),
            Field.jsonata("Arguments", Kind.OBJECT)));
    private static final Map<String, Field> CONFIG = FieldTable.table(List.of(Field.fixed("InputType", Kind.TEXT),
            Field.fixed("ManifestType", Kind.TEXT), Field.fixed("Transformation", Kind.TEXT),
            Field.fixed("CSVHeaderLocation", Kind.TEXT), Field.fixed("CSVHeaders", Kind.TEXTS),
            Field.fixed("CSVDelimiter", Kind.TEXT), Field.fixed("ItemsPointer", Kind.TEXT),
            Field.computed("MaxItems", Kind.INTEGER, new Range("0", "100000000")),
            Field.jsonPath("MaxItemsPath", Kind.TEXT)));

    private final JsonNode config;
    private final String location;
    private final Report report;

    private ItemReaderCheck(JsonNode config, String location, Report report) {
        this.config = config;
        this.location = location;
        this.report = report;
    }

    static void check(JsonNode reader, QueryLanguage language, String location, Report report) {
        ObjectCheck.check(reader, READER, language, location, report);
        String resource = reader.path("Resource").asText();
        ObjectCheck.required(reader, location, report, "Resource");
        if (!resource.isEmpty() && !resource.equals(GET) && !resource.equals(LIST)) {
            report.schema("The field 'Resource' does not match any of the allowed values",
                    location + "/Resource");
        }
        JsonNode config = reader.path("ReaderConfig");
        if (!config.isMissingNode()) {
            ObjectCheck.check(config, CONFIG, language, location + "/ReaderConfig", report);
        }
        new ItemReaderCheck(config, location + "/ReaderConfig", report).config(resource.equals(LIST));
    }

    private void config(boolean lists) {
        ObjectCheck.exclusive(config, location, report, "MaxItems", "MaxItemsPath");
        ObjectCheck.word(config, "InputType", location, report, "CSV", "JSON", "JSONL", "PARQUET", "MANIFEST");
        ObjectCheck.word(config, "ManifestType", location, report, "ATHENA_DATA", "S3_INVENTORY");
        ObjectCheck.word(config, "Transformation", location, report, "NONE", "LOAD_AND_FLATTEN");
        if (lists) {
            listing();
        } else {
            object();
        }
        delimited();
        pointer();
    }

    private void listing() {
        boolean flattens = config.path("Transformation").asText().equals("LOAD_AND_FLATTEN");
        if (flattens && !config.has("InputType")) {
            report.required(List.of("InputType"), location);
        } else if (!flattens && config.has("InputType")) {
            report.schema("InputType has no meaning for a listing without the Transformation LOAD_AND_FLATTEN",
                    location + "/InputType");
        }
        if (config.has("ManifestType") || config.path("InputType").asText().equals("MANIFEST")) {
            report.schema("A listing has no manifest", location);
        }
    }

    private void object() {
        if (config.has("Transformation")) {
            report.schema("Transformation is only for s3:listObjectsV2", location + "/Transformation");
        }
        String manifest = config.path("ManifestType").asText();
        String type = config.path("InputType").asText();
        if (manifest.equals("S3_INVENTORY")) {
            if (config.has("InputType") && !type.equals("MANIFEST")) {
                report.schema("An inventory has no InputType", location + "/InputType");
            }
        } else if (!config.has("InputType")) {
            report.required(List.of("InputType"), location);
        }
    }

    private void delimited() {
        boolean csv = config.path("InputType").asText().equals("CSV");
        if (!csv) {
            unsupported("CSVHeaderLocation", "CSVHeaders", "CSVDelimiter");
            return;
        }
        ObjectCheck.word(config, "CSVDelimiter", location, report, "COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB");
        ObjectCheck.word(config, "CSVHeaderLocation", location, report, "FIRST_ROW", "GIVEN");
        String where = config.path("CSVHeaderLocation").asText();
        JsonNode headers = config.path("CSVHeaders");
        if (where.isEmpty()) {
            report.required(List.of("CSVHeaderLocation"), location);
        } else if (where.equals("GIVEN") && headers.isEmpty()) {
            report.required(List.of("CSVHeaders"), location);
        } else if (where.equals("FIRST_ROW") && !headers.isMissingNode()) {
            report.schema("CSVHeaders are only for the CSVHeaderLocation GIVEN", location + "/CSVHeaders");
        }
        int length = 0;
        for (JsonNode header : headers) {
            length += header.asText().length() + 1;
        }
        if (length > LONGEST_HEADER) {
            report.schema("CSVHeaders must have at most 10 KiB", location + "/CSVHeaders");
        }
    }

    private void pointer() {
        if (!config.path("InputType").asText().equals("JSON")) {
            unsupported("ItemsPointer");
        } else if (config.has("ItemsPointer") && !config.path("ItemsPointer").asText().startsWith("/")) {
            report.schema("ItemsPointer must be a JSON Pointer", location + "/ItemsPointer");
        }
    }

    private void unsupported(String... fields) {
        for (String field : fields) {
            if (config.has(field)) {
                report.unsupported(field, location);
            }
        }
    }
}
